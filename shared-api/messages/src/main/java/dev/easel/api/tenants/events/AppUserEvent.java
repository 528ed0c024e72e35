package dev.easel.api.tenants.events;

import dev.easel.api.tenants.AppUserId;

/** Everything that can happen to a user of an app. The name that the app gives it lives in the vault. */
public sealed interface AppUserEvent permits AppUserOpened, AppUserDeactivated, AppUserReactivated {

    AppUserId userId();
}
