package dev.easel.command.credits;

import static dev.easel.api.credits.Credits.credits;
import static dev.easel.command.credits.Ledgers.LEDGER;
import static dev.easel.command.credits.Ledgers.NOW;
import static dev.easel.command.credits.Ledgers.ONE;
import static dev.easel.command.credits.Ledgers.allocated;
import static dev.easel.command.credits.Ledgers.balance;
import static dev.easel.command.credits.Ledgers.capture;
import static dev.easel.command.credits.Ledgers.captured;
import static dev.easel.command.credits.Ledgers.grant;
import static dev.easel.command.credits.Ledgers.granted;
import static dev.easel.command.credits.Ledgers.held;
import static dev.easel.command.credits.Ledgers.hold;
import static dev.easel.command.credits.Ledgers.lot;
import static dev.easel.command.credits.Ledgers.opened;
import static dev.easel.command.credits.Ledgers.portion;
import static dev.easel.command.credits.Ledgers.release;

import dev.easel.api.IdempotencyMismatch;
import dev.easel.api.credits.Adjustment;
import dev.easel.api.credits.AdjustmentAnswer;
import dev.easel.api.credits.AdjustmentId;
import dev.easel.api.credits.Allocation;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.Grounds;
import dev.easel.api.credits.Lot;
import dev.easel.api.credits.LotId;
import dev.easel.api.credits.LotSource;
import dev.easel.api.credits.commands.AdjustCredits;
import dev.easel.api.credits.commands.FreezeLedger;
import dev.easel.api.credits.commands.UnfreezeLedger;
import dev.easel.api.credits.events.CreditsDeducted;
import dev.easel.api.credits.events.CreditsGranted;
import dev.easel.api.credits.events.LedgerFrozen;
import dev.easel.api.credits.events.LedgerUnfrozen;
import dev.easel.api.credits.refusals.BelowZero;
import dev.easel.api.credits.refusals.LedgerIsFrozen;
import java.time.Instant;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CorrectionsTest {

    static final Grounds WHY = new Grounds("CORRECTION", "Given twice");
    static final AdjustmentId ADJUSTMENT = new AdjustmentId("adj_7");
    static final Instant LATER = NOW.plusSeconds(60);
    static final Lot SHORT = lot("lot_short", 20, 10, LATER);

    final FixtureConfiguration<CreditLedger> fixture = Ledgers.fixture();

    @Nested
    class GivenTwentyThatExpireAndAHundredThatDoNot {

        @Test
        void takesCreditsInBurnOrder() {
            both().when(adjust(-50))
                    .expectEvents(deducted(allocated(portion("lot_short", 20), portion("lot_1", 30)), 70))
                    .expectResultMessagePayload(
                            new AdjustmentAnswer(ADJUSTMENT, adjustment(-50, "Given twice"), balance(70, 0), false));
        }

        @Test
        void givesCreditsAsALotNamedLikeTheAdjustment() {
            var lot = new Lot(new LotId("lot_7"), LotSource.ADJUSTMENT, credits(7), 40, NOW, null);
            fixture.given(opened())
                    .when(adjust(7))
                    .expectEvents(
                            new CreditsGranted(LEDGER, lot, "CORRECTION", "Given twice", credits(7), Credits.NONE));
        }

        @Test
        void neverTakesMoreThanThereIs() {
            both().when(adjust(-121))
                    .expectNoEvents()
                    .expectExceptionDetails(new BelowZero(LEDGER, credits(121), credits(120)));
        }

        @Test
        void doesNotTakeWhatHasExpired() {
            both().when(new AdjustCredits(LEDGER, ADJUSTMENT, adjustment(-101, "Given twice"), LATER))
                    .expectNoEvents()
                    .expectExceptionDetails(new BelowZero(LEDGER, credits(101), credits(100)));
        }

        @Test
        void takesThemOnceHoweverOftenItIsAsked() {
            both().andGivenCommands(adjust(-50))
                    .when(adjust(-50))
                    .expectNoEvents()
                    .expectResultMessagePayload(
                            new AdjustmentAnswer(ADJUSTMENT, adjustment(-50, "Given twice"), balance(70, 0), true));
        }

        @Test
        void refusesTheSameAdjustmentWithAnotherContent() {
            for (var other : new Adjustment[] {
                adjustment(-51, "Given twice"), adjustment(50, "Given twice"), adjustment(-50, "Because")
            }) {
                Ledgers.fixture()
                        .given(opened(), granted(ONE, 100))
                        .andGivenCommands(adjust(-50))
                        .when(new AdjustCredits(LEDGER, ADJUSTMENT, other, NOW))
                        .expectNoEvents()
                        .expectExceptionDetails(new IdempotencyMismatch("adj_7"));
            }
        }
    }

    @Nested
    class GivenAFrozenLedger {

        @Test
        void isFrozenOnce() {
            frozen().when(new FreezeLedger(LEDGER, WHY)).expectNoEvents();
        }

        @Test
        void holdsNothing() {
            frozen().when(hold(1, NOW)).expectNoEvents().expectExceptionDetails(new LedgerIsFrozen(LEDGER));
        }

        @Test
        void isNotAdjusted() {
            frozen().when(adjust(5)).expectNoEvents().expectExceptionDetails(new LedgerIsFrozen(LEDGER));
            fixture.given(opened(), granted(ONE, 100), new LedgerFrozen(LEDGER, WHY))
                    .when(adjust(-5))
                    .expectNoEvents()
                    .expectExceptionDetails(new LedgerIsFrozen(LEDGER));
        }

        @Test
        void stillTakesWhatWasPaidFor() {
            var two = lot("lot_2", 50, 10, null);
            frozen().when(grant(two)).expectEvents(granted(two, 150));
        }

        @Test
        void stillSettlesWhatIsHeld() {
            var thirty = allocated(portion("lot_1", 30));
            fixture.given(opened(), granted(ONE, 100), held(thirty, 70, 30), new LedgerFrozen(LEDGER, WHY))
                    .when(capture(30))
                    .expectEvents(captured(thirty, Allocation.NOTHING, 70));
            fixture.given(opened(), granted(ONE, 100), held(thirty, 70, 30), new LedgerFrozen(LEDGER, WHY))
                    .when(release(NOW))
                    .expectEvents(Ledgers.released(thirty, 100));
        }

        @Test
        void canBeUsedAgainOnceItIsLetGo() {
            frozen().when(new UnfreezeLedger(LEDGER, WHY)).expectEvents(new LedgerUnfrozen(LEDGER, WHY));
            fixture.given(opened(), granted(ONE, 100), new LedgerFrozen(LEDGER, WHY), new LedgerUnfrozen(LEDGER, WHY))
                    .when(hold(30, NOW))
                    .expectEvents(held(allocated(portion("lot_1", 30)), 70, 30));
        }

        @Test
        void isNotLetGoWhenItIsNotFrozen() {
            both().when(new UnfreezeLedger(LEDGER, WHY)).expectNoEvents();
        }

        private TestExecutor<CreditLedger> frozen() {
            return fixture.given(opened(), granted(ONE, 100), new LedgerFrozen(LEDGER, WHY));
        }
    }

    private TestExecutor<CreditLedger> both() {
        return fixture.given(opened(), granted(SHORT, 20), granted(ONE, 120));
    }

    private static AdjustCredits adjust(long amount) {
        return new AdjustCredits(LEDGER, ADJUSTMENT, adjustment(amount, "Given twice"), NOW);
    }

    private static Adjustment adjustment(long amount, String reason) {
        return new Adjustment(amount, LotSource.ADJUSTMENT, new Grounds("CORRECTION", reason));
    }

    private static CreditsDeducted deducted(Allocation taken, long availableAfter) {
        return new CreditsDeducted(LEDGER, ADJUSTMENT, taken, WHY, credits(availableAfter), Credits.NONE);
    }
}
