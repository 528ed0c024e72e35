package dev.easel.api.tenants;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An API key, as anybody may know it.
 *
 * @param prefix how it begins, so that its owner can tell it from others
 * @param expiresAt absent when it does not expire
 */
public record AppKey(
        KeyId keyId,
        String name,
        KeyMode mode,
        String prefix,
        Set<KeyScope> scopes,
        @Nullable Instant expiresAt) {

    public AppKey {
        scopes = Set.copyOf(scopes);
    }
}
