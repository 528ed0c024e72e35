package dev.easel.query.credits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.Owner;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.credits.LotSource;
import dev.easel.api.credits.ReleaseCause;
import dev.easel.api.credits.events.LedgerEvent;
import dev.easel.api.tasks.TaskId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PostingTest {

    private static final int HISTORIES = 200;
    private static final int EVENTS = 100;

    private final LedgerModel ledger = new LedgerModel(Owner.of(new AccountId("acc_1")));

    /** Whatever happens, nothing comes from nowhere, and the accounts of the owner are what the event says. */
    @Test
    void addsUpToNothingWhateverHappens() {
        Set<Class<?>> seen = new HashSet<>();
        for (var seed = 0; seed < HISTORIES; seed++) {
            var owner = Owner.of(new AccountId("acc_" + seed));
            var accounts = new EnumMap<Account, Long>(Account.class);
            for (var event : new RandomLedger(owner, seed).events(EVENTS)) {
                seen.add(event.getClass());
                var postings = Posting.of(event);
                assertThat(postings.stream().mapToLong(Posting::amount).sum())
                        .as("seed %d: %s", seed, event)
                        .isZero();
                postings.forEach(posting -> accounts.merge(posting.account(), posting.amount(), Long::sum));
                var movements = Movement.of(event);
                if (!movements.isEmpty()) {
                    var after = movements.getLast().after();
                    assertThat(accounts.getOrDefault(Account.AVAILABLE, 0L))
                            .as("seed %d: %s", seed, event)
                            .isEqualTo(after.available().units());
                    assertThat(accounts.getOrDefault(Account.HELD, 0L))
                            .as("seed %d: %s", seed, event)
                            .isEqualTo(after.held().units());
                }
            }
        }
        assertThat(seen).hasSizeGreaterThanOrEqualTo(LedgerEvent.class.getPermittedSubclasses().length - 1);
    }

    @Test
    void tellsWhereCreditsCameFromAndWent() {
        assertThat(of(ledger.grant("bought", LotSource.PURCHASE, 100, null, "")))
                .containsExactlyInAnyOrderEntriesOf(Map.of(Account.ISSUED, -100L, Account.AVAILABLE, 100L));
        assertThat(of(ledger.grant("correction", LotSource.ADJUSTMENT, 5, null, "")))
                .containsExactlyInAnyOrderEntriesOf(Map.of(Account.ADJUSTMENT, -5L, Account.AVAILABLE, 5L));
        var hold = ledger.hold(new TaskId("tsk_1"), 30);
        assertThat(of(hold)).containsExactlyInAnyOrderEntriesOf(Map.of(Account.AVAILABLE, -30L, Account.HELD, 30L));
        var captured = ledger.capture(hold, 20);
        assertThat(of(captured))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(Account.HELD, -30L, Account.SPENT, 20L, Account.AVAILABLE, 10L));
        assertThat(of(ledger.refund("1", captured, 5)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(Account.SPENT, -5L, Account.AVAILABLE, 5L));
        var other = ledger.hold(new TaskId("tsk_2"), 7);
        assertThat(of(ledger.release(other, ReleaseCause.TASK_FAILED)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(Account.HELD, -7L, Account.AVAILABLE, 7L));
        assertThat(of(ledger.deduct("1", 3)))
                .containsExactlyInAnyOrderEntriesOf(Map.of(Account.AVAILABLE, -3L, Account.ADJUSTMENT, 3L));
        assertThat(of(ledger.lapse(ledger.lot("bought"))))
                .containsExactlyInAnyOrderEntriesOf(Map.of(Account.AVAILABLE, -82L, Account.BREAKAGE, 82L));
        assertThat(of(ledger.freeze())).isEmpty();
    }

    private static Map<Account, Long> of(LedgerEvent event) {
        var accounts = new EnumMap<Account, Long>(Account.class);
        Posting.of(event).forEach(posting -> accounts.merge(posting.account(), posting.amount(), Long::sum));
        return accounts;
    }
}
