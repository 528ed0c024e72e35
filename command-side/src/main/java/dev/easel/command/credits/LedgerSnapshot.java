package dev.easel.command.credits;

import static java.util.Objects.requireNonNull;

import dev.easel.api.WireName;
import dev.easel.api.credits.Balance;
import dev.easel.api.credits.LedgerId;
import java.util.List;

/** A ledger's state as it is stored. Whoever changes this, or what a ledger makes of its events, raises the version. */
record LedgerSnapshot(
        LedgerId ledgerId,
        Balance balance,
        Lots lots,
        List<Hold> open,
        Memory<Hold> ended,
        Grants grants,
        Corrections corrections,
        boolean frozen) {

    static final WireName NAME = new WireName("credits.ledger-snapshot", 2, LedgerSnapshot.class);

    LedgerSnapshot(
            LedgerId id,
            Balance balance,
            Lots lots,
            Holds holds,
            Grants grants,
            Corrections corrections,
            boolean frozen) {
        this(id, balance, lots, List.copyOf(holds.open().values()), holds.ended(), grants, corrections, frozen);
    }

    LedgerSnapshot {
        requireNonNull(ledgerId, "ledgerId");
        requireNonNull(balance, "balance");
        requireNonNull(lots, "lots");
        open = List.copyOf(open);
        requireNonNull(ended, "ended");
        requireNonNull(grants, "grants");
        requireNonNull(corrections, "corrections");
    }
}
