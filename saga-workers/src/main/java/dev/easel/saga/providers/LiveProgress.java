package dev.easel.saga.providers;

import dev.easel.platform.LiveBus;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.json.JsonMapper;

/**
 * Publishes how far a step is on the channel {@code task:{id}}: 10 when it begins, to 70 while the provider works, 80
 * while its files are stored. May be lost; facts come by events.
 */
final class LiveProgress {

    private static final int BEGUN = 10;
    private static final int PROVIDER_SHARE = 60;
    private static final int STORING = 80;

    private final LiveBus live;
    private final JsonMapper json = JsonMapper.shared();

    LiveProgress(LiveBus live) {
        this.live = live;
    }

    /** @param begun done once, when the provider first says something */
    Progress of(Attempt attempt, Runnable begun) {
        publish(attempt, BEGUN, "");
        var last = new AtomicInteger(-1);
        return (percent, message) -> {
            var before = last.getAndAccumulate(Math.clamp(percent, 0, 100), Math::max);
            if (before < 0) {
                begun.run();
            }
            if (percent > before) {
                publish(attempt, BEGUN + percent * PROVIDER_SHARE / 100, message);
            }
        };
    }

    void storing(Attempt attempt) {
        publish(attempt, STORING, "Saving the result");
    }

    private void publish(Attempt attempt, int value, String message) {
        var step = attempt.requested().step();
        live.publish(
                "task:" + attempt.taskId(),
                json.writeValueAsString(Map.of(
                        "type",
                        "progress",
                        "stepId",
                        step.stepId().value(),
                        "ordinal",
                        step.ordinal(),
                        "value",
                        value,
                        "message",
                        message)));
    }
}
