package dev.easel.api.credits.events;

import dev.easel.api.credits.CodeId;
import dev.easel.api.credits.CodeTerms;
import java.time.Instant;

/**
 * A code was made that can be redeemed once.
 *
 * @param batchId what it was made together with
 * @param ending its last four characters: enough to tell it from others, and no help to guess it
 */
public record CodeIssued(CodeId codeId, String batchId, String ending, CodeTerms terms, Instant at)
        implements CodeEvent {}
