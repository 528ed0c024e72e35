package dev.easel.query.credits;

import dev.easel.api.credits.LedgerId;
import dev.easel.platform.Caller;
import dev.easel.platform.EaselPosition;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Own credits: balance with lots, movements. Before the ledger is known there is nothing of either. */
@RestController
class CreditReads {

    private final Wallet wallet;
    private final Statement statement;
    private final EaselPosition position;

    CreditReads(Wallet wallet, Statement statement, EaselPosition position) {
        this.wallet = wallet;
        this.statement = statement;
        this.position = position;
    }

    @GetMapping("/api/credits/balance")
    CreditBalance balance(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        position.await(request, response, CreditBalances.GROUP, CreditAlerts.GROUP);
        return wallet.of(LedgerId.of(caller.owner()));
    }

    @GetMapping("/api/credits/history")
    CreditHistory history(Caller caller, EntryQuery query, HttpServletRequest request, HttpServletResponse response) {
        var asked = query.selection();
        position.await(request, response, CreditEntries.GROUP);
        var slice = statement.entries(LedgerId.of(caller.owner()).value(), asked);
        return new CreditHistory(slice.entries().stream().map(CreditEntry::of).toList(), slice.nextCursor());
    }

    record CreditHistory(
            List<CreditEntry> entries, @Nullable String nextCursor) {}

    record CreditEntry(
            String id,
            long amount,
            long balanceAfter,
            EntryType type,
            String description,
            @Nullable String about,
            @Nullable String cause,
            @Nullable String reason,
            @Nullable String taskId,
            Instant createdAt) {

        static CreditEntry of(Entry entry) {
            return new CreditEntry(
                    entry.id(),
                    entry.amount(),
                    entry.balanceAfter(),
                    entry.type(),
                    entry.description(),
                    entry.about(),
                    entry.cause(),
                    entry.reason(),
                    entry.taskId(),
                    entry.at());
        }
    }
}
