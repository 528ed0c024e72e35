package dev.easel.query.credits;

import dev.easel.platform.EaselPosition;
import dev.easel.query.credits.Ledgers.Ledger;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Everybody's credits, for finance and admins: ledgers, the movements of one with their trail. */
@RestController
class FinanceReads {

    private final Ledgers ledgers;
    private final Statement statement;
    private final TransactionOperations snapshot;
    private final EaselPosition position;

    /** @param snapshot in which every read sees the same moment */
    FinanceReads(Ledgers ledgers, Statement statement, TransactionOperations snapshot, EaselPosition position) {
        this.ledgers = ledgers;
        this.statement = statement;
        this.snapshot = snapshot;
        this.position = position;
    }

    @GetMapping("/api/finance/ledgers")
    LedgerList list(LedgerQuery query, HttpServletRequest request, HttpServletResponse response) {
        var asked = query.selection();
        position.await(request, response, CreditBalances.GROUP, CreditEntries.GROUP);
        return ledgers.list(asked);
    }

    @GetMapping("/api/finance/ledgers/{ownerId}/entries")
    LedgerEntries entries(
            @PathVariable String ownerId, EntryQuery query, HttpServletRequest request, HttpServletResponse response) {
        var asked = query.selection();
        position.await(request, response, CreditBalances.GROUP, CreditEntries.GROUP);
        var ledger = ledgers.of(ownerId);
        return snapshot.execute(_ -> {
            var slice = statement.entries(ledger.ledgerId(), asked);
            var ends = statement.ends(ledger.ledgerId(), asked);
            return LedgerEntries.of(ledger, slice, ends);
        });
    }

    /** @param nextCursor absent at the end */
    record LedgerList(List<Ledger> ledgers, @Nullable String nextCursor) {}
}
