package dev.easel.api.webhooks;

import dev.easel.api.Derived;
import dev.easel.api.Identifier;
import dev.easel.api.tenants.AppId;
import dev.easel.api.tenants.KeyMode;

/** Names a webhook endpoint of an app. */
public record EndpointId(String value) implements Identifier {

    public static final String PREFIX = "whe";

    public EndpointId {
        Identifier.requirePrefix(PREFIX, value);
    }

    /** The one that stands for the addresses that jobs bring along themselves; an app has one in each of its worlds. */
    public static EndpointId ofJobs(AppId app, KeyMode mode) {
        return new EndpointId(Derived.id(PREFIX, app.value(), mode.name()));
    }

    @Override
    public String toString() {
        return value;
    }
}
