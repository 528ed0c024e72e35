package dev.easel.command.tasks;

import dev.easel.api.tasks.TaskAnswer;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what was sent into what the steps are given, once all of it was found to be right. */
final class Inputs {

    private final InputSchemas schemas = new InputSchemas();
    private final Sources sources;

    Inputs(Sources sources) {
        this.sources = sources;
    }

    Map<String, String> of(ToolSubmission asked, Offer offer, @Nullable TaskAnswer parent) {
        var owner = asked.by().owner();
        var tool = offer.quote().definition();
        var schema = schemas.of(offer);
        var rest = asked.input().apply(schema);
        TaskInput.requireModest(rest);
        Styles.forget(rest, schema);
        var source = sources.take(rest, offer, parent, asked.by().origin());
        schema.requireValid(source == null ? rest : source.asDeclared(rest, schema));
        sources.requireUsable(rest, schema, owner, parent, tool.limits());
        var given = Styles.asWorkedOn(rest, schema, offer.quote().styles());
        if (source != null) {
            sources.requireUsable(source, owner, parent, tool.limits());
            given = source.asWorkedOn(given);
        }
        return TaskInput.texts(given);
    }
}
