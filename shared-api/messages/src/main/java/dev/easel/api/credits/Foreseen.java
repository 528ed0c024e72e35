package dev.easel.api.credits;

import dev.easel.api.credits.events.LedgerEvent;
import java.util.List;

/**
 * What a command would do to a ledger.
 *
 * @param events what would happen; nothing, when the command repeats another
 * @param before the balance as it is
 * @param after the balance as it would be
 */
public record Foreseen(List<LedgerEvent> events, Balance before, Balance after) {

    public Foreseen {
        events = List.copyOf(events);
    }
}
