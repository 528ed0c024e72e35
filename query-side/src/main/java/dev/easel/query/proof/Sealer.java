package dev.easel.query.proof;

import dev.easel.engine.RawEvent;
import dev.easel.engine.RawLog;
import dev.easel.query.proof.chain.Hash;
import dev.easel.query.proof.chain.Head;
import dev.easel.query.proof.chain.Leaf;
import dev.easel.query.proof.chain.MerkleTree;
import dev.easel.query.proof.chain.SignedHead;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Seals the next range of the log, when it is due: in one transaction, by one process at a time. Two heads of one number
 * cannot be, whoever tries.
 */
final class Sealer {

    private final RawLog log;
    private final HeadBook book;
    private final SigningKeys keys;
    private final ProofSettings settings;
    private final TransactionOperations transaction;
    private final Clock clock;

    Sealer(
            RawLog log,
            HeadBook book,
            SigningKeys keys,
            ProofSettings settings,
            TransactionOperations transaction,
            Clock clock) {
        this.log = log;
        this.book = book;
        this.keys = keys;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Whether a head was added; not when nothing is due, or somebody else is at it. */
    boolean sealNext() {
        return Boolean.TRUE.equals(transaction.execute(_ -> book.claim() && seal()));
    }

    /** What is not sealed yet. */
    Lag lag() {
        var latest = book.latest();
        var last = latest == null ? -1 : latest.head().last();
        var events = Math.max(0, log.written() - last);
        var oldest = events == 0 ? List.<RawEvent>of() : log.after(last, 1);
        var age = oldest.isEmpty() ? Duration.ZERO : Duration.between(happened(oldest.getFirst()), clock.instant());
        return new Lag(events, age.isNegative() ? Duration.ZERO : age);
    }

    private boolean seal() {
        var before = book.latest();
        var last = before == null ? -1 : before.head().last();
        var waiting = (int) Math.min(settings.rangeEvents(), log.written() - last);
        if (waiting <= 0) {
            return false;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS); // as heads say it
        var first = log.after(last, 1);
        requireWhole(last + 1, 1, first);
        if (!settings.isDue(waiting, happened(first.getFirst()), now)) {
            return false;
        }
        var events = log.after(last, waiting);
        requireWhole(last + 1, waiting, events);
        add(before, events, now);
        return true;
    }

    private void add(@Nullable SignedHead before, List<RawEvent> events, Instant now) {
        var leaves = events.stream().map(Leaf::of).toList();
        var key = keys.current(now);
        var head = new Head(
                book.logId(),
                before == null ? 1 : before.head().number() + 1,
                events.getFirst().position(),
                events.getLast().position(),
                new MerkleTree(leaves).root(),
                before == null ? Hash.NONE : before.head().hash(),
                now,
                key.id());
        book.add(new SignedHead(head, key.sign(head.canonical())), leaves);
    }

    /** What is not there cannot be vouched for: better no head than one over a hole. */
    private static void requireWhole(long from, int size, List<RawEvent> events) {
        for (var index = 0; index < size; index++) {
            if (index >= events.size() || events.get(index).position() != from + index) {
                throw new LogHasHole(from + index);
            }
        }
    }

    private static Instant happened(RawEvent event) {
        return Instant.EPOCH.plus(event.atMicros(), ChronoUnit.MICROS);
    }

    /**
     * @param age of the oldest event that is not sealed
     */
    record Lag(long events, Duration age) {}

    /** Somebody took events out of the log before they were sealed. */
    static final class LogHasHole extends RuntimeException {

        private static final long serialVersionUID = 1L;

        LogHasHole(long position) {
            super("Expected event " + position + " in the log, but it is not there");
        }
    }
}
