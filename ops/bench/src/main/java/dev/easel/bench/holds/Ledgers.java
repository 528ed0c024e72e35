package dev.easel.bench.holds;

import static dev.easel.api.credits.Credits.credits;

import dev.easel.api.Owner;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.Lot;
import dev.easel.api.credits.LotId;
import dev.easel.api.credits.LotSource;
import dev.easel.api.credits.commands.GrantCredits;
import dev.easel.api.credits.commands.OpenLedger;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** Opens ledgers that have enough for every hold to come. */
final class Ledgers {

    static final long GRANTED = 1_000_000_000_000L;
    private static final int AT_ONCE = 64;

    private Ledgers() {}

    /** Opens so many, of owners of this name. */
    static List<LedgerId> open(CommandGateway gateway, String name, int count)
            throws InterruptedException, ExecutionException {
        var turns = new Semaphore(AT_ONCE);
        var openings = IntStream.range(0, count)
                .<Callable<LedgerId>>mapToObj(number -> () -> {
                    turns.acquire();
                    try {
                        return open(gateway, new Owner("bench", name + "-" + number));
                    } finally {
                        turns.release();
                    }
                })
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var opened = threads.invokeAll(openings);
            var ledgers = new java.util.ArrayList<LedgerId>(count);
            for (var ledger : opened) {
                ledgers.add(ledger.get());
            }
            return ledgers;
        }
    }

    private static LedgerId open(CommandGateway gateway, Owner owner) {
        var ledger = LedgerId.of(owner);
        var now = Instant.now();
        var lot = new Lot(LotId.of(ledger, "bench"), LotSource.GRANT, credits(GRANTED), 40, now, null);
        gateway.sendAndWait(new OpenLedger(ledger, owner));
        gateway.sendAndWait(new GrantCredits(ledger, lot, "Bench", now));
        return ledger;
    }
}
