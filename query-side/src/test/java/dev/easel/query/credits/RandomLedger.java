package dev.easel.query.credits;

import dev.easel.api.Owner;
import dev.easel.api.credits.LotSource;
import dev.easel.api.credits.ReleaseCause;
import dev.easel.api.credits.events.CreditsHeld;
import dev.easel.api.credits.events.HoldCaptured;
import dev.easel.api.credits.events.LedgerEvent;
import dev.easel.api.tasks.TaskId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;

/** What may happen to a ledger, by lot: events that fit together, the same for the same seed. */
public final class RandomLedger {

    final LedgerModel model;
    private final Random random;
    private final List<HoldCaptured> spent = new ArrayList<>();
    private int made;

    public RandomLedger(Owner owner, long seed) {
        model = new LedgerModel(owner);
        random = new Random(seed);
    }

    public List<LedgerEvent> events(int count) {
        var events = new ArrayList<LedgerEvent>(List.of(model.open(), grant()));
        while (events.size() < count) {
            events.add(
                    switch (random.nextInt(11)) {
                        case 0 -> grant();
                        case 1, 2, 3 -> hold();
                        case 8 ->
                            model.deduct(
                                    Integer.toString(made++),
                                    random.nextLong(model.balance().available().units() + 1));
                        case 9 -> spent.isEmpty() ? grant() : refund();
                        case 10 -> random.nextBoolean() ? model.freeze() : model.unfreeze();
                        case 4 -> model.lapse(any(model.lots.keySet()));
                        default -> model.holds.isEmpty() ? hold() : goOn(any(model.holds.values()));
                    });
        }
        return events;
    }

    private LedgerEvent grant() {
        var expiresAt = random.nextBoolean() ? LedgerModel.BEGIN.plus(Duration.ofDays(random.nextInt(90))) : null;
        return model.grant("grant-" + made++, any(List.of(LotSource.values())), 1 + random.nextInt(500), expiresAt, "");
    }

    private LedgerEvent hold() {
        var task = new TaskId(TaskId.PREFIX + "_" + model.id.value() + made++);
        return model.hold(task, random.nextLong(model.balance().available().units() + 1));
    }

    /** Once of a capture. */
    private LedgerEvent refund() {
        var captured = spent.remove(random.nextInt(spent.size()));
        var most = captured.captured().total().units();
        return model.refund(Integer.toString(made++), captured, random.nextLong(most + 1));
    }

    private HoldCaptured capture(CreditsHeld hold, long amount) {
        var captured = model.capture(hold, amount);
        spent.add(captured);
        return captured;
    }

    private LedgerEvent goOn(CreditsHeld hold) {
        var amount = hold.taken().total().units();
        return switch (random.nextInt(5)) {
            case 0 -> model.release(hold, any(List.of(ReleaseCause.values())));
            case 1 -> model.expire(hold);
            case 2 -> model.extend(hold);
            case 3 -> capture(hold, random.nextLong(amount + 1));
            default -> capture(hold, amount);
        };
    }

    private <T> T any(Collection<T> among) {
        return List.copyOf(among).get(random.nextInt(among.size()));
    }
}
