package dev.easel.command.platform;

import dev.easel.api.Owner;
import dev.easel.platform.Tenant;

/** Lets the users of apps in, for what they ask of other contexts by their app's server. */
public interface TenantUsers {

    /**
     * Whoever the app calls so, made now if there is nobody yet.
     *
     * @throws dev.easel.platform.Problem 400 for a name that cannot be one, 401 for a user who was deactivated
     */
    Owner admit(Tenant tenant, String externalId);
}
