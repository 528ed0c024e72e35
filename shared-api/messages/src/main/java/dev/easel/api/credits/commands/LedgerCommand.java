package dev.easel.api.credits.commands;

import dev.easel.api.credits.LedgerId;

/** Everything one can ask of a ledger. */
public sealed interface LedgerCommand
        permits OpenLedger,
                GrantCredits,
                ReplacePlanAllowance,
                AdjustCredits,
                HoldCredits,
                ExtendHold,
                AffirmHold,
                CaptureHold,
                RefundCapture,
                ReleaseHold,
                ExpireHold,
                ExpireLot,
                FreezeLedger,
                UnfreezeLedger,
                SetSpendingLimit,
                InspectLedger,
                Rehearse {

    LedgerId ledgerId();
}
