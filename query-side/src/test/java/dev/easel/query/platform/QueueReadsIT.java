package dev.easel.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.Owner;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.events.LedgerOpened;
import dev.easel.engine.letters.DeadLetters;
import dev.easel.testing.Browser;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The balances cannot be written for one ledger; everything else goes on, and operators see it. */
class QueueReadsIT {

    private static final AccountId ROOT = new AccountId("acc_root");
    private static final Owner OWNER = Owner.of(new AccountId("acc_ada"));
    private static final LedgerId LEDGER = LedgerId.of(OWNER);
    private static final LedgerId OTHER = LedgerId.of(Owner.of(new AccountId("acc_other")));

    private static RunningQuery side;
    private static Browser operator;

    @BeforeAll
    static void start() {
        side = RunningQuery.start(Map.of()).withSchemaOf("saga-workers", "saga");
        operator = side.browser(ROOT, Role.ADMIN);
        side.db()
                .sql("alter table query.credit_balance add constraint none_of_ada check (ledger_id <> '"
                        + LEDGER.value() + "')")
                .update();
        side.history()
                .of(LEDGER, new LedgerOpened(LEDGER, OWNER))
                .of(OTHER, new LedgerOpened(OTHER, Owner.of(new AccountId("acc_other"))))
                .read();
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void showsWhatWasSetAsideWithItsCauseAndItsEvent() {
        var queue = operator.get("/api/admin/queue?group=credits.balances").json();
        assertThat(queue.at("/total").asLong()).isEqualTo(1);
        var letter = queue.at("/deadLetters/0");
        assertThat(letter.at("/aggregateId").asString()).isEqualTo(LEDGER.value());
        assertThat(letter.at("/eventType").asString()).isEqualTo("credits.ledger-opened");
        assertThat(letter.at("/cause").asString()).contains("none_of_ada");
        assertThat(letter.at("/payload/ledgerId").asString()).isEqualTo(LEDGER.value());
        assertThat(side.browser().get("/metrics").body()).contains("easel_dead_letters 1.0");
    }

    @Test
    void countsWhatWaitsAtTheDeskAndInTheTimers() {
        side.db().sql("""
                insert into saga.scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                values ('task-overdue', 'tsk_1', now() + interval '1 hour', false, 1),
                       ('task-overdue', 'tsk_2', now() - interval '1 hour', false, 1)
                """).update();
        assertThat(operator.get("/api/admin/queue").json().at("/queues").toString())
                .isEqualTo("[{\"name\":\"timers\",\"waiting\":1,\"active\":0,\"delayed\":1,\"failed\":0}]");
    }

    @Test
    void saysHowFarEveryGroupIsAndWhoHasLetters() {
        var processors = operator.get("/api/admin/queue").json().at("/processors");
        assertThat(StreamSupport.stream(processors.spliterator(), false)
                        .map(it -> it.at("/name").asString()))
                .containsExactlyInAnyOrderElementsOf(ReadGroups.NAMES);
        assertThat(StreamSupport.stream(processors.spliterator(), false)
                        .filter(it -> it.at("/letters").asLong() > 0)
                        .map(it -> it.at("/name").asString()))
                .containsExactly("credits.balances");
    }

    @Test
    void tellsWhoDecidedWhat() {
        var letter = side.bean(DeadLetters.class)
                .list("credits.balances", 0, 1)
                .letters()
                .getFirst();
        side.bean(DeadLetters.class).retry(letter.id(), ROOT.value());
        var decision = operator.get("/api/admin/queue").json().at("/decisions/0");
        assertThat(decision.at("/decision").asString()).isEqualTo("retry");
        assertThat(decision.at("/actor").asString()).isEqualTo(ROOT.value());
        assertThat(decision.at("/aggregateId").asString()).isEqualTo(LEDGER.value());
    }

    @Test
    void isForThoseWhoRunThePlace() {
        assertThat(side.browser(new AccountId("acc_fin"), Role.FINANCE)
                        .get("/api/admin/queue")
                        .status())
                .isEqualTo(403);
        assertThat(side.browser().get("/api/admin/queue").status()).isEqualTo(401);
        assertThat(operator.get("/api/admin/queue?page=0").status()).isEqualTo(400);
    }
}
