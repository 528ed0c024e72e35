package dev.easel.platform;

import dev.easel.api.tenants.KeyId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Who an API key lets in, by the table of keys. What was found is kept for three seconds in each
 * process, so that a revoked key is out everywhere within five; what was not found is not kept, so nobody can fill it.
 */
public final class ApiKeys {

    private static final Duration KEPT = Duration.ofSeconds(3);

    private final KeyHashes hashes;
    private final Table table;
    private final BiConsumer<KeyId, Instant> uses;
    private final Clock clock;
    private final Map<String, Found> kept = new ConcurrentHashMap<>();

    ApiKeys(KeyHashes hashes, Table table, BiConsumer<KeyId, Instant> uses, Clock clock) {
        this.hashes = hashes;
        this.table = table;
        this.uses = uses;
        this.clock = clock;
    }

    /** The app that this text lets in, or the refusal (401). */
    Tenant admit(String text) {
        var key = ApiKey.read(text);
        var found = key == null ? null : find(hashes.of(key));
        if (found == null) {
            throw refused("INVALID_API_KEY", "There is no such API key, or it was revoked.");
        }
        if (found.worksTill() != null && !clock.instant().isBefore(found.worksTill())) {
            throw refused("API_KEY_EXPIRED", "This API key has expired.");
        }
        if (!found.enabled()) {
            throw refused("APP_DISABLED", "The app of this key is disabled.");
        }
        return found.tenant();
    }

    private @Nullable Found find(String hash) {
        var now = clock.instant();
        var known = kept.get(hash);
        if (known != null && now.isBefore(known.readAt().plus(KEPT))) {
            return known;
        }
        var found = table.find(hash, now);
        if (found == null) {
            kept.remove(hash);
        } else {
            kept.put(hash, found);
            uses.accept(found.tenant().keyId(), now);
        }
        return found;
    }

    private static Problem refused(String code, String detail) {
        return new Problem(401, code, detail);
    }

    /**
     * @param worksTill absent when nothing ends it
     */
    record Found(Tenant tenant, @Nullable Instant worksTill, boolean enabled, Instant readAt) {}

    /** Where keys are looked up by their hashes. */
    interface Table {

        /** Null when there is none, or it was revoked. */
        @Nullable
        Found find(String hash, Instant now);
    }
}
