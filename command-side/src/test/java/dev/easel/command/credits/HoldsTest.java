package dev.easel.command.credits;

import static dev.easel.api.credits.Credits.credits;
import static dev.easel.command.credits.Ledgers.HOLD;
import static dev.easel.command.credits.Ledgers.HOLD_ENDS;
import static dev.easel.command.credits.Ledgers.LEDGER;
import static dev.easel.command.credits.Ledgers.NOW;
import static dev.easel.command.credits.Ledgers.ONE;
import static dev.easel.command.credits.Ledgers.TASK;
import static dev.easel.command.credits.Ledgers.allocated;
import static dev.easel.command.credits.Ledgers.balance;
import static dev.easel.command.credits.Ledgers.capture;
import static dev.easel.command.credits.Ledgers.captured;
import static dev.easel.command.credits.Ledgers.expireHold;
import static dev.easel.command.credits.Ledgers.expired;
import static dev.easel.command.credits.Ledgers.granted;
import static dev.easel.command.credits.Ledgers.held;
import static dev.easel.command.credits.Ledgers.hold;
import static dev.easel.command.credits.Ledgers.lot;
import static dev.easel.command.credits.Ledgers.opened;
import static dev.easel.command.credits.Ledgers.portion;
import static dev.easel.command.credits.Ledgers.release;
import static dev.easel.command.credits.Ledgers.released;
import static dev.easel.command.credits.Ledgers.thirty;

import dev.easel.api.IdempotencyMismatch;
import dev.easel.api.credits.Allocation;
import dev.easel.api.credits.HoldAnswer;
import dev.easel.api.credits.HoldState;
import dev.easel.api.credits.Purpose;
import dev.easel.api.credits.commands.AffirmHold;
import dev.easel.api.credits.commands.ExtendHold;
import dev.easel.api.credits.commands.HoldCredits;
import dev.easel.api.credits.events.HoldExtended;
import dev.easel.api.credits.refusals.HoldEnded;
import dev.easel.api.credits.refusals.OverCapture;
import dev.easel.api.tasks.TaskId;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HoldsTest {

    static final Allocation THIRTY = allocated(portion("lot_1", 30));
    static final Instant LATER = HOLD_ENDS.plusSeconds(60);

    final FixtureConfiguration<CreditLedger> fixture = Ledgers.fixture();

    @Nested
    class GivenAHoldOfThirty {

        @Test
        void isPlacedOnceHoweverOftenItIsAsked() {
            fixture.given(opened(), granted(ONE, 100), held(THIRTY, 70, 30), granted(lot("lot_2", 5, 10, null), 75))
                    .when(hold(30, LATER))
                    .expectNoEvents()
                    .expectResultMessagePayload(thirty(HoldState.OPEN, 0, balance(75, 0)));
        }

        @Test
        void isTheSameWhenTheToolWasRenamedMeanwhile() {
            thirtyHeld()
                    .when(new HoldCredits(LEDGER, HOLD, credits(30), new Purpose(TASK, "Cut out"), LATER, NOW))
                    .expectNoEvents()
                    .expectResultMessagePayload(thirty(HoldState.OPEN, 0, balance(70, 30)));
        }

        @Test
        void isRefusedWithAnotherPriceOrForAnotherTask() {
            thirtyHeld().when(hold(31, NOW)).expectNoEvents().expectExceptionDetails(mismatch());
            var other = new Purpose(new TaskId("tsk_2"), "Remove background");
            thirtyHeld()
                    .when(new HoldCredits(LEDGER, HOLD, credits(30), other, HOLD_ENDS, NOW))
                    .expectNoEvents()
                    .expectExceptionDetails(mismatch());
        }

        @Test
        void isSpent() {
            thirtyHeld()
                    .when(capture(30))
                    .expectEvents(captured(THIRTY, Allocation.NOTHING, 70))
                    .expectResultMessagePayload(thirty(HoldState.CAPTURED, 30, balance(70, 0)));
        }

        @Test
        void isSpentInPartAndTheRestGoesBack() {
            thirtyHeld()
                    .when(capture(12))
                    .expectEvents(captured(allocated(portion("lot_1", 12)), allocated(portion("lot_1", 18)), 88))
                    .expectResultMessagePayload(thirty(HoldState.CAPTURED, 12, balance(88, 0)));
        }

        @Test
        void isSpentForNothing() {
            thirtyHeld().when(capture(0)).expectEvents(captured(Allocation.NOTHING, THIRTY, 100));
        }

        @Test
        void isNotSpentTwiceOver() {
            thirtyHeld()
                    .when(capture(31))
                    .expectNoEvents()
                    .expectExceptionDetails(new OverCapture(HOLD, credits(31), credits(30)));
        }

        @Test
        void goesBack() {
            thirtyHeld()
                    .when(release(NOW))
                    .expectEvents(released(THIRTY, 100))
                    .expectResultMessagePayload(thirty(HoldState.RELEASED, 0, balance(100, 0)));
        }

        @Test
        void lapsesAtItsTimeAndNotBefore() {
            thirtyHeld()
                    .when(expireHold(HOLD_ENDS.minusNanos(1)))
                    .expectNoEvents()
                    .expectResultMessagePayload(thirty(HoldState.OPEN, 0, balance(70, 30)));
            thirtyHeld()
                    .when(expireHold(HOLD_ENDS))
                    .expectEvents(expired(THIRTY, 100))
                    .expectResultMessagePayload(thirty(HoldState.EXPIRED, 0, balance(100, 0)));
        }

        @Test
        void livesLongerWhenAskedAndNeverShorter() {
            thirtyHeld()
                    .when(new ExtendHold(LEDGER, HOLD, LATER))
                    .expectEvents(new HoldExtended(LEDGER, HOLD, LATER))
                    .expectResultMessagePayload(thirty(HoldState.OPEN, 0, balance(70, 30)));
            thirtyHeld().when(new ExtendHold(LEDGER, HOLD, HOLD_ENDS)).expectNoEvents();
            thirtyHeld().when(new ExtendHold(LEDGER, HOLD, NOW)).expectNoEvents();
        }

        @Test
        void doesNotLapseBeforeItsLaterTime() {
            fixture.given(opened(), granted(ONE, 100), held(THIRTY, 70, 30), new HoldExtended(LEDGER, HOLD, LATER))
                    .when(expireHold(LATER.minusNanos(1)))
                    .expectNoEvents();
        }

        @Test
        void tellsHowItStands() {
            thirtyHeld()
                    .when(new AffirmHold(LEDGER, HOLD))
                    .expectNoEvents()
                    .expectResultMessagePayload(thirty(HoldState.OPEN, 0, balance(70, 30)));
        }

        private TestExecutor<CreditLedger> thirtyHeld() {
            return fixture.given(opened(), granted(ONE, 100), held(THIRTY, 70, 30));
        }
    }

    record End(Object event, HoldAnswer answer) {}

    static Stream<End> ends() {
        return Stream.of(
                new End(
                        captured(allocated(portion("lot_1", 12)), allocated(portion("lot_1", 18)), 88),
                        thirty(HoldState.CAPTURED, 12, balance(88, 0))),
                new End(released(THIRTY, 100), thirty(HoldState.RELEASED, 0, balance(100, 0))),
                new End(expired(THIRTY, 100), thirty(HoldState.EXPIRED, 0, balance(100, 0))));
    }

    /** Whatever is asked of it now, it is answered with what happened first. */
    @ParameterizedTest
    @MethodSource("ends")
    void endsAHoldOnce(End end) {
        for (var command : List.of(
                capture(30),
                capture(31),
                release(NOW),
                expireHold(LATER),
                hold(30, NOW),
                new AffirmHold(LEDGER, HOLD))) {
            fixture.given(opened(), granted(ONE, 100), held(THIRTY, 70, 30), end.event())
                    .when(command)
                    .expectNoEvents()
                    .expectResultMessagePayload(end.answer());
        }
    }

    @ParameterizedTest
    @MethodSource("ends")
    void doesNotExtendAHoldThatEnded(End end) {
        fixture.given(opened(), granted(ONE, 100), held(THIRTY, 70, 30), end.event())
                .when(new ExtendHold(LEDGER, HOLD, LATER))
                .expectNoEvents()
                .expectExceptionDetails(new HoldEnded(HOLD, end.answer().state()));
    }

    private static IdempotencyMismatch mismatch() {
        return new IdempotencyMismatch(HOLD.value());
    }
}
