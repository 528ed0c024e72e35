package dev.easel.api.credits.commands;

import dev.easel.api.credits.LedgerId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Asks what a command would do: it is decided like the command itself, and nothing is recorded. Answers
 * {@code Foreseen}; what the command would be refused for, this is refused for.
 */
public record Rehearse(@TargetAggregateIdentifier LedgerId ledgerId, LedgerCommand command) implements LedgerCommand {

    public Rehearse(LedgerCommand command) {
        this(command.ledgerId(), command);
    }
}
