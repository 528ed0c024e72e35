package dev.easel.command.credits;

import static dev.easel.api.credits.Credits.credits;
import static dev.easel.command.credits.Ledgers.LEDGER;
import static dev.easel.command.credits.Ledgers.NOW;
import static dev.easel.command.credits.Ledgers.allocated;
import static dev.easel.command.credits.Ledgers.capture;
import static dev.easel.command.credits.Ledgers.captured;
import static dev.easel.command.credits.Ledgers.expireHold;
import static dev.easel.command.credits.Ledgers.expireLot;
import static dev.easel.command.credits.Ledgers.expired;
import static dev.easel.command.credits.Ledgers.granted;
import static dev.easel.command.credits.Ledgers.held;
import static dev.easel.command.credits.Ledgers.hold;
import static dev.easel.command.credits.Ledgers.lapsed;
import static dev.easel.command.credits.Ledgers.lot;
import static dev.easel.command.credits.Ledgers.opened;
import static dev.easel.command.credits.Ledgers.portion;
import static dev.easel.command.credits.Ledgers.release;
import static dev.easel.command.credits.Ledgers.released;

import dev.easel.api.NotFound;
import dev.easel.api.credits.Lot;
import dev.easel.api.credits.LotId;
import dev.easel.api.credits.LotSource;
import dev.easel.api.credits.commands.CaptureHold;
import dev.easel.api.credits.refusals.NotEnoughCredits;
import java.time.Duration;
import java.time.Instant;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The order in which lots are spent, and what time does to them. */
class LapsingLotsTest {

    static final Instant SOON = NOW.plus(Duration.ofMinutes(1));
    static final Instant LATER = NOW.plus(Duration.ofHours(1));

    static final Lot FIRST = lot("lot_first", 10, 10, LATER);
    static final Lot LASTING = lot("lot_lasting", 10, 20, null);
    static final Lot LAPSING = lot("lot_lapsing", 10, 20, SOON);

    final FixtureConfiguration<CreditLedger> fixture = Ledgers.fixture();

    @Nested
    class GivenSeveralLots {

        @Test
        void spendsByPriorityThenByEarliestExpiry() {
            fixture.given(opened(), granted(LASTING, 10), granted(LAPSING, 20), granted(FIRST, 30))
                    .when(hold(25, NOW))
                    .expectEvents(held(
                            allocated(portion("lot_first", 10), portion("lot_lapsing", 10), portion("lot_lasting", 5)),
                            5,
                            25));
        }

        @Test
        void spendsTheOldestOfThoseThatAreAlike() {
            var younger = aged("lot_younger", NOW);
            var older = aged("lot_older", NOW.minusSeconds(1));
            var next = aged("lot_next", NOW);
            fixture.given(opened(), granted(younger, 10), granted(older, 20), granted(next, 30))
                    .when(hold(21, NOW))
                    .expectEvents(held(
                            allocated(portion("lot_older", 10), portion("lot_younger", 10), portion("lot_next", 1)),
                            9,
                            21));
        }

        @Test
        void givesBackToTheLotsThatItCameFrom() {
            var both = allocated(portion("lot_first", 10), portion("lot_lasting", 5));
            fixture.given(opened(), granted(FIRST, 10), granted(LASTING, 20), held(both, 5, 15))
                    .when(new CaptureHold(LEDGER, Ledgers.HOLD, credits(3), NOW))
                    .expectEvents(captured(
                            allocated(portion("lot_first", 3)),
                            allocated(portion("lot_first", 7), portion("lot_lasting", 5)),
                            17));
        }

        @Test
        void spendsNothingOfALotThatIsStillToCome() {
            fixture.given(opened(), granted(LASTING, 10), granted(aged("lot_coming", SOON), 20))
                    .when(hold(11, SOON.minusNanos(1)))
                    .expectNoEvents()
                    .expectExceptionDetails(new NotEnoughCredits(LEDGER, credits(11), credits(10)));
            fixture.given(opened(), granted(LASTING, 10), granted(aged("lot_coming", SOON), 20))
                    .when(hold(11, SOON))
                    .expectEvents(held(allocated(portion("lot_coming", 10), portion("lot_lasting", 1)), 9, 11));
        }

        @Test
        void spendsNothingOfALotThatLapsedBeforeItsTimerCame() {
            fixture.given(opened(), granted(LASTING, 10), granted(LAPSING, 20))
                    .when(hold(11, SOON))
                    .expectNoEvents()
                    .expectExceptionDetails(new NotEnoughCredits(LEDGER, credits(11), credits(10)));
            fixture.given(opened(), granted(LASTING, 10), granted(LAPSING, 20))
                    .when(hold(10, SOON))
                    .expectEvents(held(allocated(portion("lot_lasting", 10)), 10, 10));
        }

        private Lot aged(String id, Instant effectiveAt) {
            return new Lot(new LotId(id), LotSource.BONUS, credits(10), 10, effectiveAt, null);
        }
    }

    @Nested
    class GivenALotThatLapsesSoon {

        @Test
        void endsItAtItsTimeAndNotBefore() {
            fixture.given(opened(), granted(LAPSING, 10))
                    .when(expireLot("lot_lapsing", SOON.minusNanos(1)))
                    .expectNoEvents();
            fixture.given(opened(), granted(LAPSING, 10))
                    .when(expireLot("lot_lapsing", SOON))
                    .expectEvents(lapsed("lot_lapsing", 10, 0, 0));
        }

        @Test
        void endsItOnce() {
            fixture.given(opened(), granted(LAPSING, 10), lapsed("lot_lapsing", 10, 0, 0))
                    .when(expireLot("lot_lapsing", LATER))
                    .expectNoEvents();
        }

        @Test
        void endsOnlyWhatIsNotHeld() {
            fixture.given(opened(), granted(LAPSING, 10), held(allocated(portion("lot_lapsing", 4)), 6, 4))
                    .when(expireLot("lot_lapsing", SOON))
                    .expectEvents(lapsed("lot_lapsing", 6, 0, 4));
        }

        @Test
        void hasNothingToSayOfOneThatIsSpent() {
            var all = allocated(portion("lot_lapsing", 10));
            fixture.given(opened(), granted(LAPSING, 10), held(all, 0, 10), captured(all, allocated(), 0))
                    .when(expireLot("lot_lapsing", SOON))
                    .expectNoEvents();
        }

        @Test
        void neverEndsOneThatLasts() {
            fixture.given(opened(), granted(LASTING, 10))
                    .when(expireLot("lot_lasting", LATER))
                    .expectNoEvents();
        }

        @Test
        void knowsNoOtherLot() {
            fixture.given(opened())
                    .when(expireLot("lot_lapsing", SOON))
                    .expectNoEvents()
                    .expectExceptionDetails(new NotFound("Lot"));
        }
    }

    @Nested
    class GivenHeldCreditsOfALotWhoseTimeIsOver {

        @Test
        void lapseAsSoonAsTheyComeBack() {
            var four = allocated(portion("lot_lapsing", 4));
            fixture.given(opened(), granted(LAPSING, 10), held(four, 6, 4), lapsed("lot_lapsing", 6, 0, 4))
                    .when(release(SOON))
                    .expectEvents(released(four, 4), lapsed("lot_lapsing", 4, 0, 0));
        }

        @Test
        void lapseWithAllThatIsLeftWhenTheTimerIsLate() {
            var four = allocated(portion("lot_lapsing", 4));
            fixture.given(opened(), granted(LAPSING, 10), held(four, 6, 4))
                    .when(release(SOON))
                    .expectEvents(released(four, 10), lapsed("lot_lapsing", 10, 0, 0));
        }

        /** The saga may tell of an end that was before the lot's, long after the timer came. */
        @Test
        void lapseEvenWhenTheyComeBackWithAnEarlierTime() {
            var all = allocated(portion("lot_lapsing", 10));
            fixture.given(opened(), granted(LAPSING, 10), held(all, 0, 10))
                    .when(expireLot("lot_lapsing", SOON))
                    .expectEvents(lapsed("lot_lapsing", 0, 0, 10));
            fixture.given(opened(), granted(LAPSING, 10), held(all, 0, 10), lapsed("lot_lapsing", 0, 0, 10))
                    .when(release(NOW))
                    .expectEvents(released(all, 10), lapsed("lot_lapsing", 10, 0, 0));
        }

        @Test
        void lapseWhenAHoldIsSpentInPart() {
            var both = allocated(portion("lot_lapsing", 10), portion("lot_lasting", 5));
            fixture.given(opened(), granted(LAPSING, 10), granted(LASTING, 20), held(both, 5, 15))
                    .andGiven(lapsed("lot_lapsing", 0, 5, 15))
                    .when(capture(4))
                    .expectEvents(
                            captured(
                                    allocated(portion("lot_lapsing", 4)),
                                    allocated(portion("lot_lapsing", 6), portion("lot_lasting", 5)),
                                    16),
                            lapsed("lot_lapsing", 6, 10, 0));
        }

        @Test
        void lapseLotByLotWhenTheHoldLapsesItself() {
            var both = allocated(portion("lot_first", 10), portion("lot_lapsing", 3));
            fixture.given(opened(), granted(FIRST, 10), granted(LAPSING, 20), held(both, 7, 13))
                    .when(expireHold(LATER))
                    .expectEvents(expired(both, 20), lapsed("lot_first", 10, 10, 0), lapsed("lot_lapsing", 10, 0, 0));
        }

        @Test
        void doNotLapseWhenTheyAreSpent() {
            var four = allocated(portion("lot_lapsing", 4));
            fixture.given(opened(), granted(LAPSING, 10), held(four, 6, 4), lapsed("lot_lapsing", 6, 0, 4))
                    .when(new CaptureHold(LEDGER, Ledgers.HOLD, credits(4), LATER))
                    .expectEvents(captured(four, allocated(), 0));
        }
    }
}
