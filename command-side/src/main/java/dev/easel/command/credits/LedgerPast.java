package dev.easel.command.credits;

import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.LotId;
import dev.easel.api.credits.events.CreditsGranted;
import dev.easel.engine.Recollection;
import java.util.Optional;

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
        return memory.whereItMayStand(id.value())
                .flatMap(chapter -> log.naming(ledger.value(), id.value(), chapter.from(), chapter.to()).stream())
                .filter(CreditsGranted.class::isInstance)
                .map(CreditsGranted.class::cast)
                .filter(grant -> grant.lot().lotId().equals(id))
                .findFirst();
    }
}
