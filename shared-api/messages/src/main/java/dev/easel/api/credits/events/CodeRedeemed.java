package dev.easel.api.credits.events;

import dev.easel.api.Owner;
import dev.easel.api.credits.CodeId;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.Lot;
import java.time.Instant;

/**
 * Somebody redeemed a code: from now on it is theirs.
 *
 * @param lot what their ledger gets for it
 * @param reason shown to the owner
 */
public record CodeRedeemed(CodeId codeId, Owner owner, LedgerId ledgerId, Lot lot, String reason, Instant at)
        implements CodeEvent {}
