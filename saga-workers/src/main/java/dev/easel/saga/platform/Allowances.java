package dev.easel.saga.platform;

import dev.easel.api.accounts.AccountAnswer;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.commands.InspectAccount;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.Lot;
import dev.easel.api.credits.LotId;
import dev.easel.api.credits.LotSource;
import dev.easel.api.credits.commands.ReplacePlanAllowance;
import dev.easel.platform.Commands;
import dev.easel.platform.PlanTerms;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * Replaces an account's allowance on each monthly anniversary of its opening: what was not spent lapses, what was bought
 * or given stays. A month that nobody was there for is not made up for: it is over.
 */
final class Allowances {

    private static final String REASON = "Monthly credits of your plan";

    private final Commands commands;
    private final PlanTerms terms;
    private final Clock clock;

    Allowances(Commands commands, PlanTerms terms, Clock clock) {
        this.commands = commands;
        this.terms = terms;
        this.clock = clock;
    }

    /** When the first of them is due. */
    static Instant firstAfter(Instant opened) {
        return anniversary(opened, 1);
    }

    /** When the next one is due. */
    Instant renew(Due due) {
        var now = clock.instant();
        var month = months(due.at(), now);
        AccountAnswer account = commands.ask(new InspectAccount(new AccountId(due.subject())));
        var credits = Credits.credits(terms.monthlyCredits(account.plan()));
        if (month > 0 && !credits.isNone()) {
            var ledger = new LedgerId(due.whole());
            var source = LotSource.PLAN_ALLOWANCE;
            var begins = anniversary(due.at(), month);
            var ends = anniversary(due.at(), month + 1);
            var id = LotId.of(ledger, "allowance:" + month);
            var lot = new Lot(id, source, credits, source.priority(), begins, ends);
            commands.tell(new ReplacePlanAllowance(ledger, lot, REASON, now));
        }
        return anniversary(due.at(), month + 1);
    }

    /** The months that are over: the 31st is the last day of a month that has none. */
    private static long months(Instant opened, Instant now) {
        var least = ChronoUnit.MONTHS.between(opened.atZone(ZoneOffset.UTC), now.atZone(ZoneOffset.UTC));
        return now.isBefore(anniversary(opened, least + 1)) ? least : least + 1;
    }

    private static Instant anniversary(Instant opened, long months) {
        return opened.atZone(ZoneOffset.UTC).plusMonths(months).toInstant();
    }
}
