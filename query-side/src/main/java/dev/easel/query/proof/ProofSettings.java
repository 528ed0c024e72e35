package dev.easel.query.proof;

import java.time.Duration;
import java.time.Instant;
import org.springframework.core.env.Environment;

/**
 * How the log is sealed.
 *
 * @param rangeEvents a range is sealed when it has so many events
 * @param rangeAge or when its first event is so old
 * @param keyAge a key is followed by another one after this time
 * @param archive folder of the heads in the object store
 */
record ProofSettings(int rangeEvents, Duration rangeAge, Duration keyAge, String archive) {

    private static final int LARGEST_RANGE = 65_536; // its events are in memory while it is sealed

    ProofSettings {
        if (rangeEvents < 1 || rangeEvents > LARGEST_RANGE) {
            throw new IllegalArgumentException("PROOF_RANGE_EVENTS is 1 to " + LARGEST_RANGE);
        }
        if (rangeAge.isNegative() || !keyAge.isPositive()) {
            throw new IllegalArgumentException("PROOF_RANGE_SECONDS is 0 or more, PROOF_KEY_DAYS 1 or more");
        }
    }

    static ProofSettings from(Environment env) {
        return new ProofSettings(
                env.getProperty("PROOF_RANGE_EVENTS", Integer.class, 4_096),
                Duration.ofSeconds(env.getProperty("PROOF_RANGE_SECONDS", Long.class, 10L)),
                Duration.ofDays(env.getProperty("PROOF_KEY_DAYS", Long.class, 365L)),
                env.getProperty("PROOF_ARCHIVE", "proof/heads"));
    }

    /** Whether a range is to be sealed as it stands. */
    boolean isDue(int events, Instant first, Instant now) {
        return events >= rangeEvents || !first.plus(rangeAge).isAfter(now);
    }
}
