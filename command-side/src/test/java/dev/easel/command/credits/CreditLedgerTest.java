package dev.easel.command.credits;

import static dev.easel.api.credits.Credits.credits;
import static dev.easel.command.credits.Ledgers.LEDGER;
import static dev.easel.command.credits.Ledgers.NOW;
import static dev.easel.command.credits.Ledgers.ONE;
import static dev.easel.command.credits.Ledgers.OWNER;
import static dev.easel.command.credits.Ledgers.allocated;
import static dev.easel.command.credits.Ledgers.balance;
import static dev.easel.command.credits.Ledgers.grant;
import static dev.easel.command.credits.Ledgers.granted;
import static dev.easel.command.credits.Ledgers.held;
import static dev.easel.command.credits.Ledgers.hold;
import static dev.easel.command.credits.Ledgers.lot;
import static dev.easel.command.credits.Ledgers.opened;
import static dev.easel.command.credits.Ledgers.portion;
import static dev.easel.command.credits.Ledgers.release;
import static dev.easel.command.credits.Ledgers.thirty;

import dev.easel.api.IdempotencyMismatch;
import dev.easel.api.NotFound;
import dev.easel.api.credits.Allocation;
import dev.easel.api.credits.GrantAnswer;
import dev.easel.api.credits.HoldState;
import dev.easel.api.credits.commands.OpenLedger;
import dev.easel.api.credits.refusals.NotEnoughCredits;
import java.time.Instant;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CreditLedgerTest {

    static final Allocation THIRTY = allocated(portion("lot_1", 30));
    static final Instant LATER = NOW.plusSeconds(60);

    final FixtureConfiguration<CreditLedger> fixture = Ledgers.fixture();

    @Nested
    class GivenNoLedger {

        @Test
        void opensOne() {
            fixture.givenNoPriorActivity().when(new OpenLedger(LEDGER, OWNER)).expectEvents(opened());
        }

        @Test
        void answersAPriceLikeAnEmptyOne() {
            fixture.givenNoPriorActivity()
                    .when(hold(10, NOW))
                    .expectNoEvents()
                    .expectExceptionDetails(new NotEnoughCredits(LEDGER, credits(10), credits(0)));
        }

        @Test
        void takesNoCredits() {
            fixture.givenNoPriorActivity().when(grant(ONE)).expectException(AggregateNotFoundException.class);
        }
    }

    @Nested
    class GivenAHundredCredits {

        @Test
        void changesNothingWhenItIsOpenedAgain() {
            hundred().when(new OpenLedger(LEDGER, OWNER)).expectNoEvents();
        }

        @Test
        void takesMore() {
            var two = lot("lot_2", 50, 10, LATER);
            hundred()
                    .when(grant(two))
                    .expectEvents(granted(two, 150))
                    .expectResultMessagePayload(new GrantAnswer(two, "GOODWILL", "Thank you", balance(150, 0), false));
        }

        @Test
        void answersTheSameLotAsTheFirstTimeWhateverHappenedSince() {
            fixture.given(opened(), granted(ONE, 100), held(THIRTY, 70, 30))
                    .when(grant(ONE))
                    .expectNoEvents()
                    .expectResultMessagePayload(new GrantAnswer(ONE, "GOODWILL", "Thank you", balance(100, 0), true));
        }

        @Test
        void refusesTheSameLotWithAnotherAmount() {
            hundred()
                    .when(grant(lot("lot_1", 101, 50, null)))
                    .expectNoEvents()
                    .expectExceptionDetails(new IdempotencyMismatch("lot_1"));
        }

        @Test
        void holdsAPriceAndSaysWhatIsLeft() {
            hundred()
                    .when(hold(30, NOW))
                    .expectEvents(held(THIRTY, 70, 30))
                    .expectResultMessagePayload(thirty(HoldState.OPEN, 0, balance(70, 30)));
        }

        @Test
        void holdsAllOfIt() {
            hundred().when(hold(100, NOW)).expectEvents(held(allocated(portion("lot_1", 100)), 0, 100));
        }

        @Test
        void holdsNothingForWhatIsFree() {
            hundred().when(hold(0, NOW)).expectEvents(held(Allocation.NOTHING, 100, 0));
        }

        @Test
        void refusesAPriceTheBalanceDoesNotCover() {
            hundred()
                    .when(hold(101, NOW))
                    .expectNoEvents()
                    .expectExceptionDetails(new NotEnoughCredits(LEDGER, credits(101), credits(100)));
        }

        @Test
        void knowsNoHold() {
            hundred().when(release(NOW)).expectNoEvents().expectExceptionDetails(new NotFound("Hold"));
        }

        private TestExecutor<CreditLedger> hundred() {
            return fixture.given(opened(), granted(ONE, 100));
        }
    }
}
