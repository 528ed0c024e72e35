package dev.easel.bench.holds;

import static dev.easel.api.credits.Credits.credits;

import dev.easel.api.credits.Balance;
import dev.easel.api.credits.HoldAnswer;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.commands.AffirmHold;
import dev.easel.bench.holds.ClosedLoop.Crowd;
import dev.easel.bench.sides.Side;
import dev.easel.engine.EventLog;
import dev.easel.engine.Readers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** An engine under test: a command side, its ledgers, and the audit of its log. */
public final class Contender {

    private static final int ASKED = 50;
    private static final int CALLERS = 64;
    private static final Duration GROWTH = Duration.ofMillis(250);
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final int LOOKS_AT_MOST = 20;

    private final Side side;
    private final CommandGateway gateway;
    private final Audit audit;
    private final List<LedgerId> ledgers;
    private int runs;

    /**
     * @param gapless whether its log promises positions without a gap
     * @param ledgers how many there are
     */
    public Contender(Side side, boolean gapless, int ledgers) throws InterruptedException, ExecutionException {
        this.side = side;
        this.gateway = side.bean(CommandGateway.class);
        this.audit = new Audit(
                side.bean(EventLog.class), gapless, side.bean(EventLog.class).head());
        this.ledgers = Ledgers.open(gateway, "many", ledgers);
    }

    /** What a hold takes in the log, so that bounds write as much. */
    public Size sizeOfAHold() throws InterruptedException, ExecutionException {
        var load = load("size");
        load.check(load.run(1, Duration.ZERO, Duration.ofMillis(200)));
        return audit.size();
    }

    Side side() {
        return side;
    }

    CommandGateway gateway() {
        return gateway;
    }

    List<LedgerId> ledgers() {
        return ledgers;
    }

    /** One ledger that nobody has used yet. */
    LedgerId newLedger() throws InterruptedException, ExecutionException {
        return Ledgers.open(gateway, "new" + runs++, 1).getFirst();
    }

    /** Callers of all ledgers. */
    public Load load(String name) {
        return load(name, ledgers);
    }

    /** Callers of so many ledgers that nobody has used yet. */
    public Load load(String name, int count) throws InterruptedException, ExecutionException {
        return load(name, Ledgers.open(gateway, name + runs, count));
    }

    /** Callers of these ledgers. */
    Load load(String name, List<LedgerId> called) {
        return new Load(called, name + runs++);
    }

    /** What is held in all ledgers together, as the last check found it. */
    public long heldInAll() {
        return audit.folds().values().stream().mapToLong(Audit.Fold::held).sum();
    }

    /** Records holds until the log is so long, and waits for all readers. */
    public void growTo(long events) throws InterruptedException, ExecutionException {
        var log = side.bean(EventLog.class);
        while (log.head() + 1 < events) {
            load("growth").run(CALLERS, Duration.ZERO, GROWTH);
        }
        awaitReaders();
    }

    /** Waits until every reader of the process has read everything. */
    public void awaitReaders() {
        var head = side.bean(EventLog.class).head();
        var readers = side.bean(Readers.class);
        for (var reader : readers.all()) {
            if (!readers.awaitReached(reader.group(), head, PATIENCE)) {
                throw new IllegalStateException("Expected " + reader.group() + " to reach " + head);
            }
        }
    }

    /** Waits until nothing is recorded any more: who sent by HTTP and hung up has left requests behind. */
    public void awaitQuiet() throws InterruptedException {
        var log = side.bean(EventLog.class);
        var last = -2L;
        for (var looks = 0; looks < LOOKS_AT_MOST && log.head() != last; looks++) {
            last = log.head();
            TimeUnit.SECONDS.sleep(1);
        }
    }

    /** What does not hold of what was written since the last check. */
    public List<String> check(Collection<String> acknowledged) {
        var violations = new ArrayList<>(audit.check(acknowledged));
        audit.folds().entrySet().stream()
                .filter(ledger -> !ledger.getValue().lastHold().isEmpty())
                .limit(ASKED)
                .forEach(ledger -> compare(new LedgerId(ledger.getKey()), ledger.getValue(), violations));
        return violations;
    }

    /** How many holds the last check found. */
    int held() {
        return audit.held();
    }

    private void compare(LedgerId ledger, Audit.Fold fold, List<String> violations) {
        HoldAnswer answer = gateway.sendAndWait(new AffirmHold(ledger, new HoldId(fold.lastHold())));
        var expected = new Balance(credits(fold.available()), credits(fold.held()));
        if (!answer.now().equals(expected)) {
            violations.add("%s says %s, but its events make it %s".formatted(ledger, answer.now(), expected));
        }
    }

    /** Callers who hold credits. */
    public final class Load {

        private final List<LedgerId> called;
        private final Holding holding;

        private Load(List<LedgerId> called, String name) {
            this.called = called;
            this.holding = new Holding(gateway, called, name);
        }

        /** Has them call as soon as they are answered; see {@link ClosedLoop}. */
        public Crowd run(int callers, Duration warm, Duration measured)
                throws InterruptedException, ExecutionException {
            return run(callers, Duration.ZERO, warm, measured);
        }

        /** Has them call by a time table. */
        public Crowd run(int callers, Duration interval, Duration warm, Duration measured)
                throws InterruptedException, ExecutionException {
            return ClosedLoop.run(callers, interval, warm, measured, holding::caller);
        }

        /** One caller. */
        public ClosedLoop.Call caller() {
            return holding.caller(0);
        }

        /** Holds that were answered with success; to be asked once all callers are done. */
        Collection<String> acknowledged() {
            return holding.acknowledged();
        }

        /** The first ledger that is called. */
        public String ledger() {
            return called.getFirst().value();
        }

        /** What does not hold of what was written since the last check, and which calls failed. */
        public List<String> check(Crowd crowd) {
            var found = new ArrayList<>(Contender.this.check(acknowledged()));
            found.addAll(crowd.violations());
            return found;
        }
    }

    /** Bytes of an event. */
    public record Size(int payload, int meta) {}
}
