package dev.easel.api.credits.commands;

/** Everything one can ask of a ledger. */
public sealed interface LedgerCommand
        permits OpenLedger,
                GrantCredits,
                HoldCredits,
                ExtendHold,
                AffirmHold,
                CaptureHold,
                ReleaseHold,
                ExpireHold,
                ExpireLot {}
