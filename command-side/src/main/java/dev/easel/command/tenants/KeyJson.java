package dev.easel.command.tenants;

import static java.util.Objects.requireNonNullElse;

import dev.easel.api.tenants.AppKey;
import dev.easel.api.tenants.KeyMode;
import dev.easel.api.tenants.KeyScope;
import dev.easel.command.tenants.KeyRing.Issued;
import dev.easel.platform.Problem;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** API keys on the wire. */
final class KeyJson {

    private static final long LONGEST_OVERLAP_SECONDS = 30L * 24 * 3600;

    private KeyJson() {}

    /** @param scopes all of them when absent */
    record NewKey(
            @NotBlank
            @Size(max = TenantJson.LONGEST_NAME)
            @Pattern(regexp = TenantJson.LINE, message = TenantJson.NO_TEXT)
            String name,

            @Nullable KeyMode mode,
            @Nullable @Size(min = 1) Set<@NotNull KeyScope> scopes,
            @Nullable Instant expiresAt) {

        KeyWish wish(Instant now) {
            requireAhead(expiresAt, now);
            return new KeyWish(
                    name.strip(),
                    requireNonNullElse(mode, KeyMode.LIVE),
                    scopes == null ? EnumSet.allOf(KeyScope.class) : scopes,
                    expiresAt);
        }
    }

    /**
     * @param overlapSeconds how long the old key still works; none when absent
     * @param expiresAt of the new key
     */
    record Roll(
            @Nullable @Min(0) @Max(LONGEST_OVERLAP_SECONDS) Long overlapSeconds,
            @Nullable Instant expiresAt) {

        Duration overlap() {
            return Duration.ofSeconds(requireNonNullElse(overlapSeconds, 0L));
        }

        KeyWish wish(KeyWish old, Instant now) {
            requireAhead(expiresAt, now);
            return new KeyWish(old.name(), old.mode(), old.scopes(), expiresAt);
        }
    }

    record Key(
            String id,
            String name,
            KeyMode mode,
            String prefix,
            List<KeyScope> scopes,
            @Nullable Instant expiresAt) {

        static Key of(AppKey key) {
            return new Key(
                    key.keyId().value(),
                    key.name(),
                    key.mode(),
                    key.prefix(),
                    key.scopes().stream().sorted().toList(),
                    key.expiresAt());
        }
    }

    /** @param secret the whole key, shown this once */
    record IssuedKey(Key key, String secret) {

        static IssuedKey of(Issued issued) {
            return new IssuedKey(Key.of(issued.key()), issued.secret());
        }
    }

    private static void requireAhead(@Nullable Instant expiresAt, Instant now) {
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            throw Problem.invalid(List.of(new Problem.FieldError("/expiresAt", "expiresAt lies ahead")));
        }
    }
}
