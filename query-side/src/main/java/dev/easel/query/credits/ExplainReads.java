package dev.easel.query.credits;

import dev.easel.api.credits.LedgerId;
import dev.easel.platform.Caller;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.Problem;
import dev.easel.query.credits.Ledgers.OwnLedger;
import dev.easel.query.credits.Lineage.ExplainedEntry;
import dev.easel.query.platform.Lookups;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Why a balance is what it is: anybody's for finance, down to what a provider cost, and one's own in plain words. */
@RestController
class ExplainReads {

    private final Ledgers ledgers;
    private final Explaining explaining;
    private final Lineage lineage;
    private final Lookups lookups;
    private final EaselPosition position;
    private final Clock clock;

    ExplainReads(
            Ledgers ledgers,
            Explaining explaining,
            Lineage lineage,
            Lookups lookups,
            EaselPosition position,
            Clock clock) {
        this.ledgers = ledgers;
        this.explaining = explaining;
        this.lineage = lineage;
        this.lookups = lookups;
        this.position = position;
        this.clock = clock;
    }

    @GetMapping("/api/finance/ledgers/{ownerId}/explain")
    Explanation balance(
            @PathVariable String ownerId,
            @RequestParam @Nullable Instant at,
            @RequestParam @Nullable Instant knownAt,
            HttpServletRequest request,
            HttpServletResponse response) {
        position.await(request, response, CreditBalances.GROUP, CreditPortions.GROUP);
        var moment = AsOf.of(at, knownAt, clock.instant());
        return explaining.balance(ledgers.of(ownerId), moment);
    }

    @GetMapping("/api/finance/entries/{entryId}/explain")
    ExplainedEntry entry(@PathVariable String entryId, HttpServletRequest request, HttpServletResponse response) {
        position.await(request, response, CreditEntries.GROUP, CreditPortions.GROUP);
        var now = AsOf.of(null, null, clock.instant());
        var found = lookups.find(entryId, CreditEntries.GROUP, () -> lineage.of(entryId, now));
        if (found == null) {
            throw Problem.notFound("Movement");
        }
        return found;
    }

    @GetMapping("/api/credits/explain")
    OwnExplanation own(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        position.await(request, response, CreditPortions.GROUP);
        var owner = caller.owner();
        var ledger = new OwnLedger(owner.subject(), LedgerId.of(owner).value(), owner.tenant());
        return OwnExplanation.of(explaining.balance(ledger, AsOf.of(null, null, clock.instant())));
    }
}
