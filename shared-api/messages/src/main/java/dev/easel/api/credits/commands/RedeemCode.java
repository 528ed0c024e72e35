package dev.easel.api.credits.commands;

import dev.easel.api.Owner;
import dev.easel.api.credits.CodeId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Redeems a code, which is possible once; the same owner gets the same answer again. Answers {@code Redemption}. */
public record RedeemCode(@TargetAggregateIdentifier CodeId codeId, Owner owner, Instant at) implements CodeCommand {}
