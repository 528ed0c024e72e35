package dev.easel.api.tenants;

import dev.easel.api.Derived;
import dev.easel.api.Identifier;
import dev.easel.api.Owner;

/** Names a user of an app; derived from the name that the app gives it, so that first requests at once mean one user. */
public record AppUserId(String value) implements Identifier {

    public static final String PREFIX = "usr";

    public AppUserId {
        Identifier.requirePrefix(PREFIX, value);
    }

    public static AppUserId of(AppId app, KeyMode mode, String externalId) {
        return new AppUserId(Derived.id(PREFIX, app.value(), mode.name(), externalId));
    }

    /** Owns what the user has. The name that the app gives may be anybody's address, and stays out of events. */
    public Owner owner(AppId app) {
        return new Owner(app.value(), value);
    }

    @Override
    public String toString() {
        return value;
    }
}
