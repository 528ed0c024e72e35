package dev.easel.query.credits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.Owner;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.credits.Balance;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.LotSource;
import dev.easel.api.credits.ReleaseCause;
import dev.easel.api.credits.events.CreditsHeld;
import dev.easel.api.credits.events.LedgerEvent;
import dev.easel.api.tasks.TaskId;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MovementTest {

    private static final TaskId TASK = new TaskId("tsk_1");

    private final LedgerModel ledger = new LedgerModel(Owner.of(new AccountId("acc_1")));
    private final String first = ledger.lot("first").value();
    private final String second = ledger.lot("second").value();

    @Test
    void isNoneWhenALedgerOpens() {
        assertThat(Movement.of(ledger.open())).isEmpty();
    }

    @Test
    void isWhatCameIn() {
        var movement = only(ledger.grant("first", LotSource.ADJUSTMENT, 6, null, "Sorry"));
        assertThat(movement.type()).isEqualTo(EntryType.ADMIN_ADJUSTMENT);
        assertThat(movement.amount()).isEqualTo(6);
        assertThat(movement.begins()).isEqualTo(first);
        assertThat(movement.after()).isEqualTo(balance(6, 0));
    }

    @Nested
    class GivenAHoldOfNineFromTwoLots {

        {
            ledger.grant("first", LotSource.SIGNUP, 6, null, "");
            ledger.grant("second", LotSource.BONUS, 6, null, "");
        }

        private final CreditsHeld hold = ledger.hold(TASK, 9);

        @Test
        void takesFromBoth() {
            var movement = only(hold);
            assertThat(movement.type()).isEqualTo(EntryType.HOLD);
            assertThat(movement.lots()).containsExactly(new LotChange(first, -6), new LotChange(second, -3));
            assertThat(movement.begins()).isEqualTo(hold.holdId().value());
            assertThat(movement.trace().note()).isEqualTo(LedgerModel.TOOL);
            assertThat(movement.after()).isEqualTo(balance(3, 9));
        }

        @Test
        void isSpentAsAWholeWithoutTouchingWhatIsAvailable() {
            var movement = only(ledger.capture(hold, 9));
            assertThat(movement.type()).isEqualTo(EntryType.CAPTURE);
            assertThat(movement.amount()).isZero();
            assertThat(movement.spent()).isEqualTo(Credits.credits(9));
            assertThat(movement.begins()).isNull();
            assertThat(movement.after()).isEqualTo(balance(3, 0));
        }

        @Test
        void isSpentInPartAndTheRestComesBackAsAMovementOfItsOwn() {
            var movements = Movement.of(ledger.capture(hold, 4));
            assertThat(movements).extracting(Movement::type).containsExactly(EntryType.CAPTURE, EntryType.RELEASE);
            assertThat(movements).extracting(Movement::amount).containsExactly(0L, 5L);
            assertThat(movements).extracting(Movement::after).containsExactly(balance(3, 5), balance(8, 0));
            assertThat(movements.getLast().lots()).containsExactly(new LotChange(first, 2), new LotChange(second, 3));
        }

        @Test
        void comesBackAsAWholeWhenNothingWasSpent() {
            assertThat(only(ledger.capture(hold, 0)).type()).isEqualTo(EntryType.RELEASE);
        }

        @Test
        void comesBackForTheReasonGiven() {
            var movement = only(ledger.release(hold, ReleaseCause.TASK_CANCELLED));
            assertThat(movement.type()).isEqualTo(EntryType.RELEASE);
            assertThat(movement.amount()).isEqualTo(9);
            assertThat(movement.trace().note()).isEqualTo("TASK_CANCELLED");
        }

        @Test
        void comesBackWhenItsTimeIsOver() {
            var movement = only(ledger.expire(hold));
            assertThat(movement.type()).isEqualTo(EntryType.RELEASE);
            assertThat(movement.trace().note()).isEqualTo("HOLD_EXPIRED");
        }

        @Test
        void livesLongerWithoutAMovement() {
            assertThat(Movement.of(ledger.extend(hold))).isEmpty();
        }

        @Test
        void leavesOnlyTheRestOfALotToLapse() {
            var movement = only(ledger.lapse(ledger.lot("second")));
            assertThat(movement.type()).isEqualTo(EntryType.EXPIRY);
            assertThat(movement.lots()).containsExactly(new LotChange(second, -3));
            assertThat(Movement.of(ledger.lapse(ledger.lot("first")))).isEmpty();
        }
    }

    @Test
    void isWhatSomebodyTookAway() {
        ledger.grant("first", LotSource.SIGNUP, 6, null, "");
        var movement = only(ledger.deduct("1", 4));
        assertThat(movement.type()).isEqualTo(EntryType.ADMIN_ADJUSTMENT);
        assertThat(movement.amount()).isEqualTo(-4);
        assertThat(movement.begins()).isNull();
        assertThat(movement.trace().note()).isEqualTo("Sorry");
        assertThat(movement.after()).isEqualTo(balance(2, 0));
    }

    @Test
    void isWhatCameBackAfterItWasSpent() {
        ledger.grant("first", LotSource.SIGNUP, 6, null, "");
        var captured = ledger.capture(ledger.hold(TASK, 6), 6);
        var movement = only(ledger.refund("1", captured, 4));
        assertThat(movement.type()).isEqualTo(EntryType.REFUND);
        assertThat(movement.lots()).containsExactly(new LotChange(first, 4));
        assertThat(movement.trace().taskId()).isEqualTo(TASK);
        assertThat(movement.trace().note()).isEqualTo("Sorry");
        assertThat(movement.after()).isEqualTo(balance(4, 0));
    }

    @Test
    void isNoneWhenALedgerIsFrozenOrLetGo() {
        assertThat(Movement.of(ledger.freeze())).isEmpty();
        assertThat(Movement.of(ledger.unfreeze())).isEmpty();
    }

    @Test
    void isNoneWhenNothingIsSetAside() {
        assertThat(Movement.of(ledger.hold(TASK, 0))).isEmpty();
    }

    private static Movement only(LedgerEvent event) {
        var movements = Movement.of(event);
        assertThat(movements).hasSize(1);
        return movements.getFirst();
    }

    private static Balance balance(long available, long held) {
        return new Balance(Credits.credits(available), Credits.credits(held));
    }
}
