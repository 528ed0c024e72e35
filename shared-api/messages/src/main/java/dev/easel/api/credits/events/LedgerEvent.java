package dev.easel.api.credits.events;

/** Everything that can happen to a ledger. */
public sealed interface LedgerEvent
        permits LedgerOpened,
                CreditsGranted,
                CreditsHeld,
                HoldExtended,
                HoldCaptured,
                HoldReleased,
                HoldExpired,
                LotExpired {}
