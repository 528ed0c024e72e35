package dev.easel.api.settings;

import dev.easel.api.Derived;
import dev.easel.api.Identifier;

/** Names a set of settings, of which there is one of each kind. */
public record SettingsId(String value) implements Identifier {

    public static final String PREFIX = "set";

    /** How many requests may be sent. */
    public static final SettingsId RATE_LIMITS = new SettingsId(Derived.id(PREFIX, "rate-limits"));

    public SettingsId {
        Identifier.requirePrefix(PREFIX, value);
    }

    @Override
    public String toString() {
        return value;
    }
}
