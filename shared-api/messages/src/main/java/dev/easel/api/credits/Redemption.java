package dev.easel.api.credits;

import java.time.Instant;

/**
 * What was redeemed.
 *
 * @param lot what the ledger gets, or got
 * @param reason shown to the owner
 * @param repeated whether this owner had redeemed the code before
 */
public record Redemption(CodeId codeId, LedgerId ledgerId, Lot lot, String reason, Instant at, boolean repeated) {}
