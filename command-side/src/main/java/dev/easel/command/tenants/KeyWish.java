package dev.easel.command.tenants;

import dev.easel.api.tenants.KeyMode;
import dev.easel.api.tenants.KeyScope;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A key that somebody wants. */
record KeyWish(
        String name,
        KeyMode mode,
        Set<KeyScope> scopes,
        @Nullable Instant expiresAt) {

    KeyWish {
        scopes = Set.copyOf(scopes);
    }
}
