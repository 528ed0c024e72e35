package dev.easel.platform;

import dev.easel.api.tenants.AppId;
import dev.easel.api.tenants.AppLimits;
import dev.easel.api.tenants.KeyId;
import dev.easel.api.tenants.KeyMode;
import dev.easel.api.tenants.KeyScope;
import java.util.Set;

/** The app that a key let in. A controller parameter of this type is the present one; {@code /api/v1} has no other caller. */
public record Tenant(AppId appId, String slug, KeyMode mode, KeyId keyId, Set<KeyScope> scopes, AppLimits limits) {

    public Tenant {
        scopes = Set.copyOf(scopes);
    }

    /** Refuses with 403 unless the key allows this. */
    public Tenant require(KeyScope scope) {
        if (!scopes.contains(scope)) {
            throw new Problem(403, "SCOPE_MISSING", "This key does not have the scope " + scope + ".");
        }
        return this;
    }
}
