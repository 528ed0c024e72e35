package dev.easel.command.credits;

import static java.util.Objects.requireNonNull;

import dev.easel.api.WireName;
import dev.easel.api.credits.Balance;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.Spending;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ledger's state as it is stored. Whoever changes this, or what a ledger makes of its events, raises the version. */
record LedgerSnapshot(
        LedgerId ledgerId,
        Balance balance,
        Lots lots,
        List<Hold> open,
        Memory<Hold> ended,
        Grants grants,
        Corrections corrections,
        boolean frozen,
        @Nullable Spending spending) {

    static final WireName NAME = new WireName("credits.ledger-snapshot", 3, LedgerSnapshot.class);

    LedgerSnapshot(
            LedgerId id,
            Balance balance,
            Lots lots,
            Holds holds,
            Grants grants,
            Corrections corrections,
            boolean frozen,
            @Nullable Spending spending) {
        this(
                id,
                balance,
                lots,
                List.copyOf(holds.open().values()),
                holds.ended(),
                grants,
                corrections,
                frozen,
                spending);
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
