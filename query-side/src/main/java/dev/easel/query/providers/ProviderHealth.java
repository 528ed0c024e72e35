package dev.easel.query.providers;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a provider does, on the wire.
 *
 * @param lastCheck when a call last said something; absent when none did
 * @param configured whether it can be used here
 */
public record ProviderHealth(
        String name,
        boolean healthy,
        Status status,
        @Nullable Instant lastCheck,
        @JsonIgnore boolean configured) {

    /** From its latest calls. */
    public enum Status {
        OPERATIONAL,
        DEGRADED,
        DOWN,
        UNKNOWN;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
