package dev.easel.command.credits;

import dev.easel.api.Refusal;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.SpendingLimit;
import dev.easel.api.credits.commands.HoldCredits;
import dev.easel.api.credits.commands.SetSpendingLimit;
import dev.easel.api.credits.events.SpendingLimitSet;
import dev.easel.api.credits.refusals.SpendingLimitReached;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What counts against an owner's own limit, when everything happens on one day. */
final class CountedSpending {

    private final CountedLedger ledger;
    private final Set<HoldId> open = new HashSet<>();
    private @Nullable SpendingLimit limit;
    private long used;

    CountedSpending(CountedLedger ledger) {
        this.ledger = ledger;
    }

    @Nullable
    Refusal set(SetSpendingLimit command) {
        var before = limit;
        var after = command.limit();
        if (!Objects.equals(before, after)) {
            ledger.happens(new SpendingLimitSet(command.ledgerId(), after));
        }
        if (before == null || after == null || before.period() != after.period()) {
            open.clear();
            used = 0;
        }
        limit = after;
        return null;
    }

    @Nullable
    SpendingLimitReached refuses(HoldCredits command) {
        return limit == null
                        || used + command.amount().units() <= limit.amount().units()
                ? null
                : new SpendingLimitReached(command.ledgerId(), limit, Credits.credits(used), command.amount());
    }

    void held(HoldId hold, Credits amount) {
        if (limit != null) {
            open.add(hold);
            used += amount.units();
        }
    }

    void ended(HoldId hold, int returned) {
        if (open.remove(hold)) {
            used -= returned;
        }
    }
}
