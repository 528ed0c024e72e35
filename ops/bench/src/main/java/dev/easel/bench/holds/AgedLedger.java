package dev.easel.bench.holds;

import static dev.easel.api.credits.Credits.credits;

import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.commands.CaptureHold;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A ledger with a history of some length, nearly all of it over: holds that were captured, but one of each burst.
 *
 * @param ownerId as REST names its owner
 * @param open one of its holds
 * @param violations what did not hold while it grew
 */
public record AgedLedger(LedgerId ledgerId, String ownerId, HoldId open, List<String> violations) {

    private static final int PATIENCE_SECONDS = 300;
    private static final int CALLERS = 64;
    private static final Duration GROWTH = Duration.ofMillis(200);

    public AgedLedger {
        violations = List.copyOf(violations);
    }

    /** Lets a new one grow. */
    public static AgedLedger grow(Contender contender, String name, int events) throws Exception {
        var ownerId = name + "-0";
        var ledger = Ledgers.open(contender.gateway(), name, 1).getFirst();
        var open = new HoldId("hld_none");
        var found = new ArrayList<String>();
        for (var grown = 0; grown < events; ) {
            var load = contender.load(name, List.of(ledger));
            found.addAll(load.check(load.run(CALLERS, Duration.ZERO, GROWTH)));
            var holds = List.copyOf(load.acknowledged());
            open = new HoldId(holds.getFirst());
            capture(contender, ledger, holds.subList(1, holds.size()));
            grown += contender.held() + holds.size() - 1;
        }
        return new AgedLedger(ledger, ownerId, open, found);
    }

    private static void capture(Contender contender, LedgerId ledger, List<String> holds) throws Exception {
        var now = Instant.now();
        var ends = holds.stream()
                .map(hold -> new CaptureHold(ledger, new HoldId(hold), credits(1), now))
                .map(contender.gateway()::send)
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(ends).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
