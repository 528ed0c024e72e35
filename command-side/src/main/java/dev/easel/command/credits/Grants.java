package dev.easel.command.credits;

import static dev.easel.api.Refusal.refuse;

import dev.easel.api.IdempotencyMismatch;
import dev.easel.api.credits.Allocation;
import dev.easel.api.credits.Balance;
import dev.easel.api.credits.GrantAnswer;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.Lot;
import dev.easel.api.credits.LotId;
import dev.easel.api.credits.Returned;
import dev.easel.api.credits.events.CreditsGranted;
import java.util.List;
import java.util.Optional;

/** What a ledger was given. */
record Grants(Memory<CreditsGranted> memory) {

    static final Grants NONE = new Grants(Memory.empty());

    Grants with(CreditsGranted event, long sequence, int most) {
        return new Grants(memory.with(new Kept<>(event.lot().lotId().value(), event, sequence, sequence), most));
    }

    Optional<CreditsGranted> find(LotId lot, LedgerId ledger, LedgerPast past) {
        return memory.find(lot.value()).or(() -> past.grant(ledger, lot, memory));
    }

    /** The lots that credits go back to, as they were granted. */
    List<Returned> lots(Allocation back, LedgerId ledger, LedgerPast past) {
        return back.portions().stream()
                .map(portion -> new Returned(
                        find(portion.lotId(), ledger, past).orElseThrow().lot(), portion.amount()))
                .toList();
    }

    /** The grant that is repeated by one of this lot; the same lot with another amount is refused. */
    Optional<CreditsGranted> repeatedBy(Lot lot, LedgerId ledger, LedgerPast past) {
        var first = find(lot.lotId(), ledger, past);
        if (first.filter(it -> !it.lot().amount().equals(lot.amount())).isPresent()) {
            throw refuse(new IdempotencyMismatch(lot.lotId().value()));
        }
        return first;
    }

    static GrantAnswer answer(CreditsGranted first, boolean repeated) {
        var then = new Balance(first.availableAfter(), first.heldAfter());
        return new GrantAnswer(first.lot(), first.reasonCode(), first.reason(), then, repeated);
    }
}
