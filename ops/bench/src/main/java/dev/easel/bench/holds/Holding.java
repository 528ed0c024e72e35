package dev.easel.bench.holds;

import static dev.easel.api.credits.Credits.credits;

import dev.easel.api.Derived;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.Purpose;
import dev.easel.api.credits.commands.HoldCredits;
import dev.easel.api.credits.refusals.NotEnoughCredits;
import dev.easel.api.tasks.TaskId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;

/** Callers who hold a credit each time; one time in a hundred they ask for more than there is. */
final class Holding {

    private static final Duration EXPIRY = Duration.ofHours(1);
    private static final int PATIENCE_SECONDS = 30;
    private static final int ONE_IN = 100;
    private static final int DIGITS = 24;

    private final CommandGateway gateway;
    private final List<LedgerId> ledgers;
    private final String name;
    private final List<List<String>> acknowledged = new ArrayList<>();

    /** @param name tells the holds of one measurement from those of every other */
    Holding(CommandGateway gateway, List<LedgerId> ledgers, String name) {
        this.gateway = gateway;
        this.ledgers = ledgers;
        this.name = Derived.digest(name).substring(0, DIGITS);
    }

    /** The call of one caller. */
    ClosedLoop.Call caller(int number) {
        var mine = new ArrayList<String>();
        acknowledged.add(mine);
        return () -> hold(number, mine);
    }

    /** Holds that were answered with success; to be asked once all callers are done. */
    Collection<String> acknowledged() {
        return acknowledged.stream().flatMap(List::stream).toList();
    }

    private boolean hold(int number, List<String> mine) throws Exception {
        var random = ThreadLocalRandom.current();
        var ledger = ledgers.get(random.nextInt(ledgers.size()));
        if (random.nextInt(ONE_IN) == 0) {
            return refused(ledger, "hld_" + name + "ffffffff");
        }
        var id = "%s%02x%06x".formatted(name, number, mine.size());
        send(ledger, "hld_" + id, "tsk_" + id, 1);
        mine.add("hld_" + id);
        return true;
    }

    private boolean refused(LedgerId ledger, String hold) throws Exception {
        try {
            send(ledger, hold, "tsk_refused", Ledgers.GRANTED * 2);
        } catch (CommandExecutionException e) {
            if (e.<Object>getDetails()
                    .filter(NotEnoughCredits.class::isInstance)
                    .isPresent()) {
                return false;
            }
            throw e;
        }
        throw new IllegalStateException("Expected a refusal: nobody has that much");
    }

    private void send(LedgerId ledger, String hold, String task, long amount) throws Exception {
        var now = Instant.now();
        var command = new HoldCredits(
                ledger,
                new HoldId(hold),
                credits(amount),
                new Purpose(new TaskId(task), "Bench"),
                now.plus(EXPIRY),
                now);
        try {
            gateway.send(command).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception failure ? failure : e;
        }
    }
}
