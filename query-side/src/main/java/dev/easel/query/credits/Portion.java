package dev.easel.query.credits;

import dev.easel.api.credits.events.CreditsGranted;
import dev.easel.api.credits.events.HoldCaptured;
import dev.easel.api.credits.events.LedgerEvent;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

/**
 * What one movement did to one lot.
 *
 * @param amount change of what is available of it
 * @param held change of what holds have of it
 * @param lotExpiresAt known of a grant only
 * @param occurredAt when it happened by the event's own account; what has none happened when it was recorded
 */
record Portion(
        EntryRow entry,
        String lotId,
        long amount,
        long held,
        @Nullable Instant lotExpiresAt,
        Instant occurredAt) {

    static List<Portion> of(LedgerEvent event, DomainEventMessage<?> message, long position) {
        var portions = new ArrayList<Portion>();
        var movements = Movement.of(event);
        for (var part = 0; part < movements.size(); part++) {
            var movement = movements.get(part);
            var entry = EntryRow.of(movement, part, message, position);
            for (var share : shares(event, movement)) {
                portions.add(of(event, entry, share, movement.type()));
            }
        }
        return portions;
    }

    /** When it was recorded, as exactly as a database keeps it. */
    Instant recordedAt() {
        return kept(entry.at());
    }

    private static Portion of(LedgerEvent event, EntryRow entry, LotChange share, EntryType type) {
        var lot = event instanceof CreditsGranted granted ? granted.lot() : null;
        return new Portion(
                entry,
                share.lotId(),
                type == EntryType.CAPTURE ? 0 : share.amount(),
                switch (type) {
                    case HOLD, RELEASE -> -share.amount();
                    case CAPTURE -> share.amount();
                    default -> 0;
                },
                lot == null || lot.expiresAt() == null ? null : kept(lot.expiresAt()),
                kept(lot == null ? entry.at() : lot.effectiveAt()));
    }

    /** What is spent left what is available when it was set aside: now it leaves what is held. */
    private static List<LotChange> shares(LedgerEvent event, Movement movement) {
        return movement.type() == EntryType.CAPTURE && event instanceof HoldCaptured captured
                ? LotChange.taken(captured.captured())
                : movement.lots();
    }

    private static Instant kept(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MICROS);
    }
}
