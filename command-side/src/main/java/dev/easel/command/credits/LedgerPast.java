package dev.easel.command.credits;

import dev.easel.api.credits.AdjustmentId;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.LotId;
import dev.easel.api.credits.events.CaptureRefunded;
import dev.easel.api.credits.events.CreditsDeducted;
import dev.easel.api.credits.events.CreditsGranted;
import dev.easel.engine.Recollection;
import java.util.Optional;
import java.util.stream.Stream;

/** What a ledger asks the log about itself when an id may name something that it has forgotten (ADR 0013). */
record LedgerPast(Recollection log) {

    Optional<Hold> hold(LedgerId ledger, HoldId id, Memory<Hold> memory) {
        return memory.whereItMayStand(id.value())
                .flatMap(chapter ->
                        Hold.recalled(id, log.naming(ledger.value(), id.value(), chapter.from(), chapter.to()))
                                .stream())
                .findFirst();
    }

    Optional<CreditsGranted> grant(LedgerId ledger, LotId id, Memory<CreditsGranted> memory) {
        return events(ledger, id.value(), memory, CreditsGranted.class)
                .filter(grant -> grant.lot().lotId().equals(id))
                .findFirst();
    }

    Optional<CreditsDeducted> deduction(LedgerId ledger, AdjustmentId id, Memory<CreditsDeducted> memory) {
        return events(ledger, id.value(), memory, CreditsDeducted.class)
                .filter(deduction -> deduction.adjustmentId().equals(id))
                .findFirst();
    }

    Stream<CaptureRefunded> refunds(LedgerId ledger, HoldId id, Memory<CaptureRefunded> memory) {
        return events(ledger, id.value(), memory, CaptureRefunded.class)
                .filter(refund -> refund.holdId().equals(id));
    }

    private <T> Stream<T> events(LedgerId ledger, String id, Memory<T> memory, Class<T> type) {
        return memory.whereItMayStand(id)
                .flatMap(chapter -> log.naming(ledger.value(), id, chapter.from(), chapter.to()).stream())
                .filter(type::isInstance)
                .map(type::cast);
    }
}
