package dev.easel.bench.sides;

import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.events.CreditsGranted;
import dev.easel.api.credits.events.CreditsHeld;
import dev.easel.api.credits.events.HoldCaptured;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;

/** What every ledger has available, in memory: the cheapest reader there can be. */
@ProcessingGroup(BalanceFold.GROUP)
public final class BalanceFold {

    /** Its processing group. */
    public static final String GROUP = "bench.fold";

    private final Map<LedgerId, Long> available = new ConcurrentHashMap<>();

    @EventHandler
    void on(CreditsGranted event) {
        available.put(event.ledgerId(), event.availableAfter().units());
    }

    @EventHandler
    void on(CreditsHeld event) {
        available.put(event.ledgerId(), event.availableAfter().units());
    }

    @EventHandler
    void on(HoldCaptured event) {
        available.put(event.ledgerId(), event.availableAfter().units());
    }

    @ResetHandler
    void forget() {
        available.clear();
    }

    /** Of all ledgers together. */
    public long total() {
        return available.values().stream().mapToLong(Long::longValue).sum();
    }
}
