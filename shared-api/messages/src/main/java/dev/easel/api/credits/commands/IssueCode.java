package dev.easel.api.credits.commands;

import dev.easel.api.credits.CodeId;
import dev.easel.api.credits.CodeTerms;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Makes a code; a repeat changes nothing, and is refused with other terms.
 *
 * @param batchId what it is made together with
 * @param ending its last four characters
 */
public record IssueCode(
        @TargetAggregateIdentifier CodeId codeId, String batchId, String ending, CodeTerms terms, Instant at)
        implements CodeCommand {}
