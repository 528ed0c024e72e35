package dev.easel.command.credits;

import static dev.easel.api.credits.Credits.credits;
import static dev.easel.command.credits.Ledgers.HOLD;
import static dev.easel.command.credits.Ledgers.HOLD_ENDS;
import static dev.easel.command.credits.Ledgers.LEDGER;
import static dev.easel.command.credits.Ledgers.NOW;
import static dev.easel.command.credits.Ledgers.ONE;
import static dev.easel.command.credits.Ledgers.PURPOSE;
import static dev.easel.command.credits.Ledgers.allocated;
import static dev.easel.command.credits.Ledgers.balance;
import static dev.easel.command.credits.Ledgers.capture;
import static dev.easel.command.credits.Ledgers.captured;
import static dev.easel.command.credits.Ledgers.expireHold;
import static dev.easel.command.credits.Ledgers.expireLot;
import static dev.easel.command.credits.Ledgers.expired;
import static dev.easel.command.credits.Ledgers.grant;
import static dev.easel.command.credits.Ledgers.granted;
import static dev.easel.command.credits.Ledgers.held;
import static dev.easel.command.credits.Ledgers.hold;
import static dev.easel.command.credits.Ledgers.lot;
import static dev.easel.command.credits.Ledgers.opened;
import static dev.easel.command.credits.Ledgers.portion;
import static dev.easel.command.credits.Ledgers.release;
import static dev.easel.command.credits.Ledgers.released;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.IdempotencyMismatch;
import dev.easel.api.NotFound;
import dev.easel.api.credits.Allocation;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.GrantAnswer;
import dev.easel.api.credits.HoldAnswer;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.HoldState;
import dev.easel.api.credits.Lot;
import dev.easel.api.credits.Purpose;
import dev.easel.api.credits.ReleaseCause;
import dev.easel.api.credits.commands.AffirmHold;
import dev.easel.api.credits.commands.ExtendHold;
import dev.easel.api.credits.commands.HoldCredits;
import dev.easel.api.credits.events.CreditsHeld;
import dev.easel.api.credits.events.HoldExtended;
import dev.easel.api.credits.events.HoldReleased;
import dev.easel.api.credits.refusals.HoldEnded;
import dev.easel.api.tasks.TaskId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a ledger answers that remembers one hold and one grant only, and has had two of each. */
class ForgottenTest {

    static final Allocation THIRTY = allocated(portion("lot_1", 30));
    static final Instant LATER = HOLD_ENDS.plusSeconds(60);
    static final TaskId NEXT_TASK = new TaskId("tsk_2");
    static final HoldId NEXT = HoldId.of(NEXT_TASK, 1);
    static final Lot TWO = lot("lot_2", 5, 90, null);

    record End(Object event, HoldState state, long captured, long left) {}

    static Stream<End> ends() {
        return Stream.of(
                new End(
                        captured(allocated(portion("lot_1", 12)), allocated(portion("lot_1", 18)), 88),
                        HoldState.CAPTURED,
                        12,
                        93),
                new End(released(THIRTY, 100), HoldState.RELEASED, 0, 105),
                new End(expired(THIRTY, 100), HoldState.EXPIRED, 0, 105));
    }

    private final List<Object> past = new ArrayList<>();
    private final Recalled recalled = new Recalled(() -> past);

    @ParameterizedTest
    @MethodSource("ends")
    void endsAHoldOnceForEver(End end) {
        for (var command : List.of(
                capture(30),
                capture(31),
                release(NOW),
                expireHold(LATER),
                hold(30, NOW),
                new AffirmHold(LEDGER, HOLD))) {
            after(end)
                    .when(command)
                    .expectNoEvents()
                    .expectResultMessagePayload(new HoldAnswer(
                            HOLD,
                            end.state(),
                            credits(30),
                            credits(end.captured()),
                            balance(70, 30),
                            balance(end.left(), 0)));
        }
        assertThat(recalled.asked()).containsOnly(HOLD.value()).hasSize(6);
    }

    @ParameterizedTest
    @MethodSource("ends")
    void refusesAnotherPriceForIt(End end) {
        after(end).when(hold(31, NOW)).expectNoEvents().expectExceptionDetails(new IdempotencyMismatch(HOLD.value()));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void refusesAnotherTaskForIt(End end) {
        after(end)
                .when(new HoldCredits(LEDGER, HOLD, credits(30), new Purpose(NEXT_TASK, "x"), HOLD_ENDS, NOW))
                .expectNoEvents()
                .expectExceptionDetails(new IdempotencyMismatch(HOLD.value()));
    }

    @ParameterizedTest
    @MethodSource("ends")
    void doesNotExtendIt(End end) {
        after(end)
                .when(new ExtendHold(LEDGER, HOLD, LATER.plusSeconds(1)))
                .expectNoEvents()
                .expectExceptionDetails(new HoldEnded(HOLD, end.state()));
    }

    @Test
    void answersAGrantAsTheFirstTime() {
        after(ends().findFirst().orElseThrow())
                .when(grant(ONE))
                .expectNoEvents()
                .expectResultMessagePayload(new GrantAnswer(ONE, "GOODWILL", "Thank you", balance(100, 0), true));
        assertThat(recalled.asked()).containsExactly("lot_1");
    }

    @Test
    void refusesAGrantOfAnotherAmount() {
        after(ends().findFirst().orElseThrow())
                .when(grant(lot("lot_1", 101, 50, null)))
                .expectNoEvents()
                .expectExceptionDetails(new IdempotencyMismatch("lot_1"));
    }

    @Test
    void knowsALotThatIsUsedUpFromOneThatNeverWas() {
        var all = allocated(portion("lot_1", 100));
        past.addAll(List.of(
                opened(), granted(ONE, 100), held(all, 0, 100), captured(all, Allocation.NOTHING, 0), granted(TWO, 5)));
        given().when(expireLot("lot_1", LATER)).expectNoEvents().expectSuccessfulHandlerExecution();
        given().when(expireLot("lot_9", LATER)).expectNoEvents().expectExceptionDetails(new NotFound("Lot"));
    }

    /** Nearly always: only an id that looks like a forgotten one makes it look. */
    @Test
    void takesWhatIsNewWithoutAskingTheLog() {
        var end = ends().findFirst().orElseThrow();
        var third = new TaskId("tsk_3");
        after(end)
                .when(new HoldCredits(LEDGER, HoldId.of(third, 1), credits(1), PURPOSE, HOLD_ENDS, NOW))
                .expectSuccessfulHandlerExecution();
        after(end).when(grant(lot("lot_3", 1, 90, null))).expectSuccessfulHandlerExecution();
        after(end).when(new AffirmHold(LEDGER, HoldId.of(third, 2))).expectExceptionDetails(new NotFound("Hold"));
        assertThat(recalled.asked()).isEmpty();
    }

    /** "Aa" and "BB" have the same hash code. */
    @Test
    void takesANewIdThatLooksLikeAForgottenOne() {
        var known = new HoldId("hld_Aa");
        var taken = allocated(portion("lot_1", 1));
        past.addAll(List.of(
                opened(),
                granted(ONE, 100),
                new CreditsHeld(LEDGER, known, taken, PURPOSE, HOLD_ENDS, credits(99), credits(1)),
                new HoldReleased(
                        LEDGER, known, PURPOSE.taskId(), taken, ReleaseCause.NO_TASK, credits(100), Credits.NONE)));
        past.addAll(next(100));
        var alike = new HoldId("hld_BB");
        given().when(new HoldCredits(LEDGER, alike, credits(1), PURPOSE, HOLD_ENDS, NOW))
                .expectEvents(new CreditsHeld(LEDGER, alike, taken, PURPOSE, HOLD_ENDS, credits(99), credits(1)));
        assertThat(recalled.asked()).containsExactly("hld_BB");
    }

    private TestExecutor<CreditLedger> after(End end) {
        past.clear();
        past.addAll(List.of(
                opened(), granted(ONE, 100), held(THIRTY, 70, 30), new HoldExtended(LEDGER, HOLD, LATER), end.event()));
        past.add(granted(TWO, end.left()));
        past.addAll(next(end.left()));
        return given();
    }

    /** Another hold comes and goes. */
    private static List<Object> next(long available) {
        var purpose = new Purpose(NEXT_TASK, "Next");
        var taken = allocated(portion("lot_1", 1));
        return List.of(
                new CreditsHeld(LEDGER, NEXT, taken, purpose, HOLD_ENDS, credits(available - 1), credits(1)),
                new HoldReleased(
                        LEDGER, NEXT, NEXT_TASK, taken, ReleaseCause.TASK_FAILED, credits(available), Credits.NONE));
    }

    private TestExecutor<CreditLedger> given() {
        return new AggregateTestFixture<>(CreditLedger.class)
                .registerInjectableResource(new LedgerPast(recalled))
                .registerAggregateFactory(Recalled.remembering(1))
                .given(past);
    }
}
