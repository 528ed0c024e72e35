package dev.easel.query.credits;

import dev.easel.api.credits.Credits;
import dev.easel.api.credits.LotSource;
import dev.easel.api.credits.Returned;
import dev.easel.api.credits.events.CaptureRefunded;
import dev.easel.api.credits.events.CreditsDeducted;
import dev.easel.api.credits.events.CreditsGranted;
import dev.easel.api.credits.events.CreditsHeld;
import dev.easel.api.credits.events.HoldCaptured;
import dev.easel.api.credits.events.HoldExpired;
import dev.easel.api.credits.events.HoldExtended;
import dev.easel.api.credits.events.HoldReleased;
import dev.easel.api.credits.events.LedgerEvent;
import dev.easel.api.credits.events.LedgerFrozen;
import dev.easel.api.credits.events.LedgerOpened;
import dev.easel.api.credits.events.LedgerUnfrozen;
import dev.easel.api.credits.events.LotExpired;
import dev.easel.api.credits.events.SpendingLimitSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Credits that come to an account, or leave it: double entry. What an event posts adds up to nothing.
 *
 * @param amount signed credits
 */
record Posting(Account account, long amount) {

    static List<Posting> of(LedgerEvent event) {
        return switch (event) {
            case LedgerOpened _, HoldExtended _, LedgerFrozen _, LedgerUnfrozen _, SpendingLimitSet _ -> List.of();
            case CreditsGranted it ->
                move(
                        it.lot().source() == LotSource.ADJUSTMENT ? Account.ADJUSTMENT : Account.ISSUED,
                        Account.AVAILABLE,
                        it.lot().amount());
            case CreditsHeld it ->
                move(Account.AVAILABLE, Account.HELD, it.taken().total());
            case HoldCaptured it ->
                Stream.of(
                                move(Account.HELD, Account.SPENT, it.captured().total()),
                                move(
                                        Account.HELD,
                                        Account.AVAILABLE,
                                        it.returned().total()))
                        .flatMap(List::stream)
                        .toList();
            case HoldReleased it ->
                move(Account.HELD, Account.AVAILABLE, it.returned().total());
            case HoldExpired it ->
                move(Account.HELD, Account.AVAILABLE, it.returned().total());
            case LotExpired it -> move(Account.AVAILABLE, Account.BREAKAGE, it.amount());
            case CreditsDeducted it ->
                move(Account.AVAILABLE, Account.ADJUSTMENT, it.taken().total());
            case CaptureRefunded it -> move(Account.SPENT, Account.AVAILABLE, total(it.returned()));
        };
    }

    private static List<Posting> move(Account from, Account to, Credits amount) {
        return amount.isNone()
                ? List.of()
                : List.of(new Posting(from, -amount.units()), new Posting(to, amount.units()));
    }

    private static Credits total(List<Returned> returned) {
        return returned.stream().map(Returned::amount).reduce(Credits.NONE, Credits::plus);
    }
}
