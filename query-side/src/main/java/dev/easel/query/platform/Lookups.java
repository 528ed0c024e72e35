package dev.easel.query.platform;

import dev.easel.engine.EventLog;
import dev.easel.engine.Readers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads by id that do not say "missing" too early: whoever got an id from a command may ask at once, so an unknown id
 * waits until the read model has come as far as the log was at the question (api.md).
 */
public final class Lookups {

    private static final Duration OF_A_NEW_ID = Duration.ofSeconds(2);
    private static final Duration OF_A_DERIVED_ID = Duration.ofMillis(250);
    private static final Duration NEW = Duration.ofMinutes(1);
    private static final Pattern UUID_V7 = Pattern.compile("[a-z]+_([0-9a-f]{12})7[0-9a-f]{3}[89ab][0-9a-f]{15}");

    private final EventLog log;
    private final Readers readers;
    private final Clock clock;

    Lookups(EventLog log, Readers readers, Clock clock) {
        this.log = log;
        this.readers = readers;
        this.clock = clock;
    }

    /** What the reading gives, at once or after its group has caught up; null when there is nothing by that id. */
    public <T> @Nullable T find(String id, String group, Supplier<@Nullable T> reading) {
        var found = reading.get();
        if (found != null) {
            return found;
        }
        readers.awaitReached(group, log.head(), patience(id, clock.instant()));
        return reading.get();
    }

    static Duration patience(String id, Instant now) {
        var uuid = UUID_V7.matcher(id);
        if (uuid.matches()) {
            var madeAt = Instant.ofEpochMilli(HexFormat.fromHexDigitsToLong(uuid.group(1)));
            if (madeAt.isAfter(now.minus(NEW)) && madeAt.isBefore(now.plus(NEW))) {
                return OF_A_NEW_ID;
            }
        }
        return OF_A_DERIVED_ID;
    }
}
