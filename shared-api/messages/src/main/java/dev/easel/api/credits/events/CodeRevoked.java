package dev.easel.api.credits.events;

import dev.easel.api.credits.CodeId;
import java.time.Instant;

/** A code was taken back before anybody redeemed it. */
public record CodeRevoked(CodeId codeId, Instant at) implements CodeEvent {}
