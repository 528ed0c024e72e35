package dev.easel.api.credits.commands;

import dev.easel.api.credits.CodeId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes a code back; refused once it was redeemed. */
public record RevokeCode(@TargetAggregateIdentifier CodeId codeId, Instant at) implements CodeCommand {}
