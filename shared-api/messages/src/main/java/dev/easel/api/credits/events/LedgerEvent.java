package dev.easel.api.credits.events;

/** Everything that can happen to a ledger. */
public sealed interface LedgerEvent
        permits LedgerOpened,
                CreditsGranted,
                CreditsDeducted,
                CreditsHeld,
                HoldExtended,
                HoldCaptured,
                CaptureRefunded,
                HoldReleased,
                HoldExpired,
                LotExpired,
                LedgerFrozen,
                LedgerUnfrozen,
                SpendingLimitSet {}
