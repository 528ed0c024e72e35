package dev.easel.command.credits;

import static dev.easel.api.credits.Credits.credits;
import static dev.easel.command.credits.Ledgers.HOLD;
import static dev.easel.command.credits.Ledgers.HOLD_ENDS;
import static dev.easel.command.credits.Ledgers.LEDGER;
import static dev.easel.command.credits.Ledgers.NOW;
import static dev.easel.command.credits.Ledgers.ONE;
import static dev.easel.command.credits.Ledgers.PURPOSE;
import static dev.easel.command.credits.Ledgers.TASK;
import static dev.easel.command.credits.Ledgers.allocated;
import static dev.easel.command.credits.Ledgers.balance;
import static dev.easel.command.credits.Ledgers.capture;
import static dev.easel.command.credits.Ledgers.granted;
import static dev.easel.command.credits.Ledgers.held;
import static dev.easel.command.credits.Ledgers.hold;
import static dev.easel.command.credits.Ledgers.lapsed;
import static dev.easel.command.credits.Ledgers.lot;
import static dev.easel.command.credits.Ledgers.opened;
import static dev.easel.command.credits.Ledgers.portion;

import dev.easel.api.IdempotencyMismatch;
import dev.easel.api.NotFound;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.Grounds;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.Lot;
import dev.easel.api.credits.RefundAnswer;
import dev.easel.api.credits.RefundId;
import dev.easel.api.credits.Returned;
import dev.easel.api.credits.commands.HoldCredits;
import dev.easel.api.credits.commands.RefundCapture;
import dev.easel.api.credits.events.CaptureRefunded;
import dev.easel.api.credits.events.CreditsHeld;
import dev.easel.api.credits.refusals.OverRefund;
import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;

class RefundsTest {

    static final Grounds WHY = new Grounds("CORRECTION", "Given twice");
    static final RefundId REFUND = new RefundId("rfd_1");
    static final Instant LATER = NOW.plusSeconds(60);
    static final Lot SHORT = lot("lot_short", 20, 10, LATER);

    final FixtureConfiguration<CreditLedger> fixture = Ledgers.fixture();

    @Test
    void givesBackWhatWasSpentLast() {
        spent().when(refund(5, NOW))
                .expectEvents(refunded(95, new Returned(ONE, credits(5))))
                .expectResultMessagePayload(new RefundAnswer(REFUND, credits(5), balance(95, 0), false));
    }

    @Test
    void bringsALotBackThatWasUsedUpWithItsExpiry() {
        spent().when(refund(30, NOW))
                .expectEvents(refunded(120, new Returned(SHORT, credits(20)), new Returned(ONE, credits(10))));
    }

    @Test
    void burnsALotThatCameBackInItsTurnAgain() {
        var next = HoldId.of(TASK, 2);
        spent().andGivenCommands(refund(30, NOW))
                .when(new HoldCredits(LEDGER, next, credits(5), PURPOSE, HOLD_ENDS, NOW))
                .expectEvents(new CreditsHeld(
                        LEDGER,
                        next,
                        allocated(portion("lot_short", 5)),
                        PURPOSE,
                        HOLD_ENDS,
                        credits(115),
                        credits(5)));
    }

    @Test
    void letsExpireAtOnceWhatComesBackTooLate() {
        spent().when(refund(30, LATER))
                .expectEvents(
                        refunded(120, new Returned(SHORT, credits(20)), new Returned(ONE, credits(10))),
                        lapsed("lot_short", 20, 100, 0));
    }

    @Test
    void givesBackOnceHoweverOftenItIsAsked() {
        spent().andGivenCommands(refund(5, NOW))
                .when(refund(5, LATER))
                .expectNoEvents()
                .expectResultMessagePayload(new RefundAnswer(REFUND, credits(5), balance(95, 0), true));
    }

    @Test
    void refusesTheSameRefundOfAnotherAmount() {
        spent().andGivenCommands(refund(5, NOW))
                .when(refund(6, NOW))
                .expectNoEvents()
                .expectExceptionDetails(new IdempotencyMismatch("rfd_1"));
    }

    @Test
    void neverGivesBackMoreThanWasSpent() {
        var other = new RefundCapture(LEDGER, HOLD, new RefundId("rfd_2"), credits(26), WHY, NOW);
        spent().andGivenCommands(refund(5, NOW))
                .when(other)
                .expectNoEvents()
                .expectExceptionDetails(new OverRefund(HOLD, credits(26), credits(25)));
    }

    @Test
    void givesNothingBackOfWhatIsStillHeld() {
        fixture.given(opened(), granted(ONE, 100), held(allocated(portion("lot_1", 30)), 70, 30))
                .when(refund(1, NOW))
                .expectNoEvents()
                .expectExceptionDetails(new OverRefund(HOLD, credits(1), Credits.NONE));
    }

    @Test
    void knowsNoOtherHolds() {
        both().when(refund(1, NOW)).expectNoEvents().expectExceptionDetails(new NotFound("Hold"));
    }

    private TestExecutor<CreditLedger> spent() {
        return both().andGivenCommands(hold(30, NOW), capture(30));
    }

    private TestExecutor<CreditLedger> both() {
        return fixture.given(opened(), granted(SHORT, 20), granted(ONE, 120));
    }

    private static RefundCapture refund(long amount, Instant at) {
        return new RefundCapture(LEDGER, HOLD, REFUND, credits(amount), WHY, at);
    }

    private static CaptureRefunded refunded(long availableAfter, Returned... returned) {
        return new CaptureRefunded(
                LEDGER, HOLD, TASK, REFUND, List.of(returned), WHY, credits(availableAfter), Credits.NONE);
    }
}
