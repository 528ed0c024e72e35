package dev.easel.query.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.Owner;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.credits.LedgerId;
import dev.easel.engine.RawLog;
import dev.easel.query.credits.RandomLedger;
import dev.easel.query.platform.RunningQuery;
import dev.easel.verify.Verdict;
import dev.easel.verify.Verifier;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;

/** A query side that seals what tests append, and the verdict on it. */
final class SealedLog implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    final RunningQuery side;

    private SealedLog(RunningQuery side) {
        this.side = side;
    }

    /** @param age how old an event must be for a range that is not full */
    static SealedLog start(int rangeEvents, Duration age) {
        return start(Map.of(
                "PROOF_RANGE_EVENTS", Integer.toString(rangeEvents),
                "PROOF_RANGE_SECONDS", Long.toString(age.toSeconds())));
    }

    static SealedLog start(Map<String, String> settings) {
        return new SealedLog(RunningQuery.start(new HashMap<>(settings)));
    }

    /** Appends the movements of one owner's ledger. */
    SealedLog movements(AccountId account, int events) {
        var owner = Owner.of(account);
        var all = new RandomLedger(owner, account.value().hashCode()).events(events);
        side.history().with("actor", "acc_root").of(LedgerId.of(owner), all.toArray());
        return this;
    }

    /** Waits until heads cover this many events, and the archive has them. */
    SealedLog sealed(long events) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
            var latest = side.bean(HeadBook.class).latest();
            assertThat(latest == null ? 0 : latest.head().last() + 1).isEqualTo(events);
            assertThat(side.bean(HeadBook.class).archiving().waiting()).isZero();
        });
        return this;
    }

    long events() {
        return side.bean(RawLog.class).written() + 1;
    }

    byte[] export() {
        try {
            var bytes = new ByteArrayOutputStream();
            side.bean(Export.class).whole(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What somebody says who has only the export. */
    Verdict verdict() {
        return verdict(export());
    }

    static Verdict verdict(byte[] export) {
        try {
            return Verifier.verify(new ByteArrayInputStream(export), Set.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        side.close();
    }
}
