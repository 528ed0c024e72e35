package dev.easel.api.tenants.events;

import dev.easel.api.tenants.AppId;
import java.time.Instant;

/** Everything that can happen to a tenant app. No secret: what a key is checked by lives in the vault. */
public sealed interface AppEvent
        permits AppOpened,
                AppChanged,
                AppLimited,
                AppEnabled,
                AppDisabled,
                AppArchived,
                KeyIssued,
                KeyRolled,
                KeyRevoked {

    AppId appId();

    Instant at();
}
