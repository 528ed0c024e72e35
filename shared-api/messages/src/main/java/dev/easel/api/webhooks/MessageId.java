package dev.easel.api.webhooks;

import dev.easel.api.Derived;
import dev.easel.api.Identifier;

/** Names what an app is told; the same on every try, at every endpoint, and in the feed. */
public record MessageId(String value) implements Identifier {

    public static final String PREFIX = "evt";

    public MessageId {
        Identifier.requirePrefix(PREFIX, value);
    }

    /** @param cause id of the event in the log that the app is told of */
    public static MessageId of(String cause) {
        return new MessageId(Derived.id(PREFIX, cause));
    }

    @Override
    public String toString() {
        return value;
    }
}
