package dev.easel.query.audit;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is known of one thing from its events so far, so that a change can say what was there before: its definition, what
 * people call it, and values besides, such as whether it is active.
 */
final class State {

    private static final String DEFINITION = "definition";
    private static final String NAME = "name";

    private final ObjectNode known;

    State(ObjectNode known) {
        this.known = known;
    }

    static State unknown() {
        return new State(JsonMapper.shared().createObjectNode());
    }

    static State read(String json) {
        return new State((ObjectNode) JsonMapper.shared().readTree(json));
    }

    String write() {
        return known.toString();
    }

    @Nullable
    String name() {
        var name = known.get(NAME);
        return name == null ? null : name.asString();
    }

    /** The value besides the definition; null when it has none. */
    @Nullable
    JsonNode value(String part) {
        return known.get(part);
    }

    /** It is defined, for the first time or anew. */
    Values define(String name, JsonNode definition) {
        var before = known.get(DEFINITION);
        known.put(NAME, name);
        known.set(DEFINITION, definition);
        return new Values(before, definition);
    }

    /** It is gone, and with it all that was known of it but its name. */
    Values remove() {
        var before = known.get(DEFINITION);
        known.retain(NAME);
        return new Values(before, null);
    }

    /** One value besides the definition is another now. */
    Values set(String part, JsonNode value) {
        var before = known.get(part);
        known.set(part, value);
        return new Values(before == null ? null : Forms.only(part, before), Forms.only(part, value));
    }
}
