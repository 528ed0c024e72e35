package dev.easel.command.tasks;

import dev.easel.api.Owner;
import dev.easel.api.credits.Credits;
import dev.easel.api.tasks.Dispatch;
import dev.easel.api.tasks.PlannedStep;
import dev.easel.api.tasks.Request;
import dev.easel.api.tasks.StepId;
import dev.easel.api.tasks.TaskAnswer;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.TaskSource;
import dev.easel.api.tasks.ToolRef;
import dev.easel.command.tasks.Models.Offered;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds out what a job of an AI model comes to: one step, done by whichever of the model's routes can. Routes, price and
 * priority are those of the submission.
 */
final class ModelWork {

    private static final Duration CALL = Duration.ofMinutes(2);
    private static final String PICTURE = "storageKey";
    private static final String PICTURES = "images";

    private final Models models;
    private final JobImages images;
    private final WaitEstimate waits;

    ModelWork(Models models, JobImages images, WaitEstimate waits) {
        this.models = models;
        this.images = images;
        this.waits = waits;
    }

    Submission submission(Job asked) {
        return new Submission(
                asked.taskId(), asked.owner(), TaskSource.TENANT, asked.fingerprint(), null, () -> work(asked));
    }

    /** The same once more, at today's price and by today's routes. */
    Submission again(TaskAnswer old, TaskId id, String fingerprint) {
        return new Submission(id, old.owner(), TaskSource.TENANT, fingerprint, null, () -> {
            var step = old.course().steps().getFirst().step();
            var offered = models.offer(old.tool().slug());
            var outputs = step.dispatch() == null ? 1 : step.dispatch().outputs();
            var before = old.request();
            var request = new Request(before.inputs(), fingerprint, null, old.taskId(), before.test());
            return work(id, offered, request, outputs, step.priority());
        });
    }

    private Work work(Job asked) {
        var offered = models.offer(asked.model());
        var limits = offered.model().definition().limits();
        var input = asked.input();
        input.requireWithin(limits);
        var given = input.asWorkedOn(limits);
        TaskInput.requireModest(given);
        var price = price(offered, input.outputs());
        var keys = images.keep(asked.taskId(), asked.owner(), input.images(), price);
        if (!keys.isEmpty()) {
            given.put(PICTURE, keys.getFirst());
        }
        if (keys.size() > 1) {
            given.set(PICTURES, JsonMapper.shared().valueToTree(keys));
        }
        Map<String, String> inputs = TaskInput.texts(given);
        var request = new Request(inputs, asked.fingerprint(), null, null, asked.test());
        return work(asked.taskId(), offered, request, input.outputs(), asked.priority());
    }

    private Work work(TaskId task, Offered offered, Request request, int outputs, int priority) {
        var model = offered.model().definition();
        var first = offered.routes().getFirst();
        var wait = waits.seconds(model.stepType());
        var step = new PlannedStep(
                StepId.of(task, 0),
                0,
                model.displayName(),
                model.stepType(),
                first.provider(),
                first.providerModel(),
                price(offered, outputs),
                CALL,
                new Dispatch(outputs, priority, offered.routes(), wait));
        var ref = ToolRef.of(
                offered.model().modelId(), model.name(), offered.model().version());
        return new Work(ref, model.displayName(), request, List.of(step));
    }

    private static Credits price(Offered offered, int outputs) {
        var each = offered.model().definition().tokenCost().units();
        return Credits.credits(Math.multiplyExact(each, outputs));
    }

    /**
     * What an app asks for.
     *
     * @param model name or id
     * @param test whether a test key asks
     */
    record Job(
            TaskId taskId, Owner owner, boolean test, String model, JobInput input, int priority, String fingerprint) {}
}
