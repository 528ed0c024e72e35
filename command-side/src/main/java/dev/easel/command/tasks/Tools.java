package dev.easel.command.tasks;

import static dev.easel.api.Refusal.refuse;

import dev.easel.api.catalog.Quote;
import dev.easel.api.catalog.StepTemplate;
import dev.easel.api.catalog.ToolId;
import dev.easel.api.catalog.commands.QuoteSubmission;
import dev.easel.api.catalog.refusals.NoExecutor;
import dev.easel.api.tasks.StepTypes;
import dev.easel.platform.Commands;
import dev.easel.platform.Problem;
import org.axonframework.modelling.command.AggregateNotFoundException;

/** Asks tools what a submission would run and cost. One that is not active is only there for those who may try it. */
final class Tools {

    private final Commands commands;
    private final StepTypes executors;

    Tools(Commands commands, StepTypes executors) {
        this.commands = commands;
        this.executors = executors;
    }

    Quote quote(String slug, boolean mayTryInactive) {
        Quote quote = ask(slug);
        if (!quote.active() && !mayTryInactive) {
            throw Problem.notFound("Tool");
        }
        if (!quote.definition().steps().stream().map(StepTemplate::type).allMatch(executors.known()::contains)) {
            throw refuse(new NoExecutor(slug));
        }
        return quote;
    }

    private Quote ask(String slug) {
        try {
            return commands.ask(new QuoteSubmission(ToolId.of(slug)));
        } catch (AggregateNotFoundException never) {
            throw Problem.notFound("Tool");
        }
    }
}
