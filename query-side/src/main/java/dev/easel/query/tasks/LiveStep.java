package dev.easel.query.tasks;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the provider desk said of a step, on the channel {@code task:{id}}. It may be lost, or late.
 *
 * @param value percent of the step
 */
record LiveStep(String stepId, int value, @Nullable String message) {

    static final LiveStep NOTHING = new LiveStep("", 0, null);

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int WHOLE = 100;

    static String channel(String taskId) {
        return "task:" + taskId;
    }

    /** What it says; nothing when it says something else. */
    static LiveStep parse(String text) {
        if (text.isEmpty()) {
            return NOTHING;
        }
        try {
            var json = JSON.readTree(text);
            var message = json.path("message").asString("");
            return new LiveStep(
                    json.path("stepId").asString(""),
                    Math.clamp(json.path("value").asInt(0), 0, WHOLE),
                    message.isEmpty() ? null : message);
        } catch (JacksonException unreadable) {
            return NOTHING;
        }
    }
}
