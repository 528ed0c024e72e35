package dev.easel.query.credits;

import dev.easel.api.credits.Lot;
import dev.easel.api.credits.LotSource;
import dev.easel.api.credits.Spending;
import dev.easel.api.credits.events.CreditsGranted;
import dev.easel.api.credits.events.CreditsHeld;
import dev.easel.api.credits.events.HoldCaptured;
import dev.easel.api.credits.events.HoldExpired;
import dev.easel.api.credits.events.HoldReleased;
import dev.easel.api.credits.events.LedgerEvent;
import dev.easel.api.credits.events.SpendingLimitSet;
import dev.easel.query.platform.WireJson;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has to be known of a ledger to notice what its owner is to be warned of: a row of {@code credit_watch}.
 *
 * @param allowanceLot the allowance that runs
 * @param allowanceTold percent of it that the owner was warned of already
 * @param spending {@link Spending}, as the log would have it
 * @param spendingTold percent of the limit that the owner was warned of already, in its present period
 */
record CreditWatch(
        String ledgerId,
        long available,
        @Nullable String allowanceLot,
        long allowance,
        long allowanceLeft,
        long allowanceTold,
        @Nullable String spending,
        long spendingTold,
        long version) {

    private static final long ALL = 100;
    private static final long MUCH = 80;

    static CreditWatch of(String ledger) {
        return new CreditWatch(ledger, 0, null, 0, 0, 0, null, 0, -1);
    }

    /** What an owner is warned of. */
    record Warning(AlertKind kind, long amount, long limit) {}

    CreditWatch after(LedgerEvent event, long version, Instant at) {
        var movements = Movement.of(event);
        var now = movements.isEmpty()
                ? available
                : movements.getLast().after().available().units();
        var before = limit();
        var after = limit(before, event, at);
        var told = before != null && after != null && isOnePeriod(before, after) ? spendingTold : 0;
        var json = after == null ? null : WireJson.write(after);
        if (event instanceof CreditsGranted granted && isAllowance(granted.lot())) {
            var lot = granted.lot();
            var amount = lot.amount().units();
            return new CreditWatch(ledgerId, now, lot.lotId().value(), amount, amount, 0, json, told, version);
        }
        var left = allowanceLeft + change(movements);
        return new CreditWatch(ledgerId, now, allowanceLot, allowance, left, allowanceTold, json, told, version);
    }

    /** What its owner is to be warned of since then. */
    List<Warning> warns(CreditWatch before, long low, LedgerEvent event) {
        var warnings = new ArrayList<Warning>();
        if (before.available >= low && available < low) {
            warnings.add(new Warning(AlertKind.LOW_BALANCE, available, low));
        }
        if (event instanceof CreditsHeld) {
            var used = allowance - allowanceLeft;
            if (level(used, allowance) > allowanceTold) {
                var kind = level(used, allowance) == ALL ? AlertKind.ALLOWANCE_100 : AlertKind.ALLOWANCE_80;
                warnings.add(new Warning(kind, used, allowance));
            }
            var limit = limit();
            if (limit != null && spendingLevel() > spendingTold) {
                var kind = spendingLevel() == ALL ? AlertKind.LIMIT_100 : AlertKind.LIMIT_80;
                warnings.add(new Warning(
                        kind, limit.counted().units(), limit.limit().amount().units()));
            }
        }
        return warnings;
    }

    /** It, once its owner was warned. */
    CreditWatch told() {
        return new CreditWatch(
                ledgerId,
                available,
                allowanceLot,
                allowance,
                allowanceLeft,
                Math.max(allowanceTold, level(allowance - allowanceLeft, allowance)),
                spending,
                Math.max(spendingTold, spendingLevel()),
                version);
    }

    @Nullable
    Spending limit() {
        return spending == null ? null : WireJson.read(spending, Spending.class);
    }

    private long spendingLevel() {
        var limit = limit();
        return limit == null
                ? 0
                : level(limit.counted().units(), limit.limit().amount().units());
    }

    private long change(List<Movement> movements) {
        return movements.stream()
                .flatMap(movement -> movement.lots().stream())
                .filter(change -> change.lotId().equals(allowanceLot))
                .mapToLong(LotChange::amount)
                .sum();
    }

    private static @Nullable Spending limit(@Nullable Spending before, LedgerEvent event, Instant at) {
        if (event instanceof SpendingLimitSet set) {
            var limit = set.limit();
            return limit == null ? null : before == null ? Spending.of(limit) : before.under(limit);
        }
        if (before == null) {
            return null;
        }
        return switch (event) {
            case CreditsHeld it -> before.held(it.holdId(), it.taken().total(), at);
            case HoldCaptured it -> before.ended(it.holdId(), it.returned().total());
            case HoldReleased it -> before.ended(it.holdId(), it.returned().total());
            case HoldExpired it -> before.ended(it.holdId(), it.returned().total());
            default -> before;
        };
    }

    private static boolean isOnePeriod(Spending before, Spending after) {
        return before.start().equals(after.start()) && before.limit().equals(after.limit());
    }

    private static boolean isAllowance(Lot lot) {
        return lot.source() == LotSource.PLAN_ALLOWANCE || lot.source() == LotSource.SIGNUP;
    }

    private static long level(long used, long of) {
        var percent = of == 0 ? 0 : used * ALL / of;
        return percent >= ALL ? ALL : percent >= MUCH ? MUCH : 0;
    }
}
