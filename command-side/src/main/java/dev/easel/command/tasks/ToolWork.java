package dev.easel.command.tasks;

import dev.easel.api.tasks.Request;
import dev.easel.api.tasks.TaskSource;
import dev.easel.api.tasks.ToolRef;

/** Finds out what a submission of a tool comes to. */
final class ToolWork {

    private final OwnTasks tasks;
    private final Tools tools;
    private final Inputs inputs;

    ToolWork(OwnTasks tasks, Tools tools, Inputs inputs) {
        this.tasks = tasks;
        this.tools = tools;
        this.inputs = inputs;
    }

    Submission submission(ToolSubmission asked) {
        return new Submission(
                asked.taskId(),
                asked.by().owner(),
                TaskSource.WEB_TOOL,
                asked.fingerprint(),
                asked.expected(),
                () -> work(asked));
    }

    private Work work(ToolSubmission asked) {
        var quote = tools.quote(asked.toolSlug(), asked.by().mayTryInactive());
        var parent = asked.parent() == null ? null : tasks.get(asked.by().owner(), asked.parent());
        var offer = Offer.of(quote, parent);
        var request = new Request(
                inputs.of(asked, offer, parent),
                asked.fingerprint(),
                parent == null ? null : parent.taskId(),
                asked.retryOf(),
                !quote.active());
        var tool = new ToolRef(quote.toolId(), quote.definition().slug(), quote.version());
        return new Work(tool, quote.definition().title(), request, offer.plan(asked.taskId()));
    }
}
