package dev.easel.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.accounts.Role;
import dev.easel.engine.Readers;
import dev.easel.engine.letters.DeadLetters;
import dev.easel.query.platform.RunningQuery;
import dev.easel.query.platform.Signals;
import dev.easel.query.tasks.TaskStory;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RebuildIT {

    private static final String PEOPLE = "accounts.people";
    private static final String BALANCES = "credits.balances";
    private static final String BOARD = "tasks.board";

    private static RunningQuery side;
    private static Told told;
    private static Operator operator;

    @BeforeAll
    static void start() {
        side = RunningQuery.start(Map.of());
        told = new Told(side).everything();
        operator = Operator.of(side);
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void knowsEveryGroupAndEveryTableOnce() {
        assertThat(operator.projections())
                .containsExactlyElementsOf(side.bean(Readers.class).all().stream()
                        .map(Readers.Reader::group)
                        .toList());
        assertThat(side.bean(Projections.class).all().stream().flatMap(it -> it.tables().stream()))
                .containsExactlyInAnyOrderElementsOf(operator.tables());
    }

    @Test
    void rebuildsEveryProjectionToTheSameTables() {
        side.db().sql("grant select on query.credit_balance to public").update();
        var rows = operator.rows();
        var forms = operator.forms();
        assertThat(rows).allSatisfy((_, lines) -> assertThat(lines).isNotEmpty());
        for (var projection : operator.projections()) {
            assertThat(operator.begin(projection).status()).isEqualTo(202);
        }
        for (var projection : operator.projections()) {
            var rebuild = operator.await(projection, "switched");
            assertThat(rebuild.at("/parity/holds").asBoolean()).as(projection).isTrue();
            assertThat(rebuild.at("/parity/tables/0/rebuilt").asLong()).isPositive();
            assertThat(rebuild.path("eventsRead")).isEqualTo(rebuild.path("eventsTotal"));
        }
        assertThat(operator.rows()).isEqualTo(rows);
        assertThat(operator.forms()).isEqualTo(forms);
        assertThat(operator.leftovers()).isEmpty();
    }

    @Test
    void losesNothingThatIsWrittenMeanwhile() throws Exception {
        var enough = new AtomicBoolean();
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            var writing = writers.submit(() -> {
                while (!enough.get()) {
                    told.task();
                }
            });
            try {
                for (var projection : new String[] {BOARD, "catalog.usage", BALANCES}) {
                    operator.begin(projection);
                    operator.await(projection, "switched");
                }
            } finally {
                enough.set(true);
            }
            writing.get();
        }
        side.history().read();
        var live = operator.rows();
        side.rebuild(BOARD);
        side.rebuild("catalog.usage");
        side.rebuild(BALANCES);
        assertThat(operator.rows()).isEqualTo(live);
    }

    @Test
    void reportsWrongRowsAndMendsThemOnlyWhenTold() {
        var account = told.account("acc_wronged").value();
        told.account("acc_lost");
        side.history().read();
        var right = operator.rows();
        side.db()
                .sql("update query.account set plan = 'PRO' where account_id = 'acc_wronged'")
                .update();
        side.db().sql("delete from query.account where account_id = 'acc_lost'").update();
        side.db()
                .sql("insert into query.account select 'acc_nobody', roles, plan, opened_at, version"
                        + " from query.account where account_id = 'acc_wronged'")
                .update();
        operator.begin(PEOPLE);
        var rebuild = operator.await(PEOPLE, "different");
        var table = rebuild.at("/parity/tables/0");
        assertThat(table.path("different").asInt()).isEqualTo(1);
        assertThat(table.path("missing").asInt()).isEqualTo(1);
        assertThat(table.path("surplus").asInt()).isEqualTo(1);
        assertThat(table.path("samples").valueStream().map(it -> it.at("/key/account_id")
                        .asString()))
                .containsExactly("acc_lost", "acc_nobody", "acc_wronged");
        assertThat(table.at("/samples/0/live")).isEmpty();
        assertThat(table.at("/samples/1/rebuilt")).isEmpty();
        assertThat(table.at("/samples/2/live/plan").asString()).isEqualTo("PRO");
        assertThat(table.at("/samples/2/rebuilt/plan").asString()).isEqualTo("FREE");
        assertThat(plan(account)).isEqualTo("PRO");
        told.account("acc_late");
        side.history().read();
        setAside(PEOPLE);
        setAside("other.group");
        assertThat(operator.decide(PEOPLE).status()).isEqualTo(202);
        assertThat(operator.await(PEOPLE, "switched").path("decidedBy").asString())
                .startsWith("acc_");
        assertThat(plan(account)).isEqualTo("FREE");
        assertThat(side.bean(DeadLetters.class).countByGroup()).containsOnlyKeys("other.group");
        side.db().sql("delete from query.account where account_id = 'acc_late'").update();
        assertThat(operator.rows().get("account")).isEqualTo(right.get("account"));
        assertThat(operator.decide(PEOPLE).text("code")).isEqualTo("REBUILD_NOT_WAITING");
        side.rebuild(PEOPLE);
    }

    /** As if a group could not handle an event that the rebuilt tables have. */
    private static void setAside(String group) {
        side.db().sql("""
                        insert into engine.dead_letter (processing_group, sequence, position, aggregate_id, event_name,
                                                        cause)
                        values (:group, 'acc_parked', 999999999, 'acc_parked', 'accounts.account-opened', 'no')
                        """).param("group", group).update();
    }

    @Test
    void isOneAtATimeAndCanBeCancelled() {
        side.db().sql("update query.provider set display_name = 'wrong'").update();
        operator.begin("providers.list");
        operator.await("providers.list", "different");
        assertThat(operator.begin("providers.list").text("code")).isEqualTo("REBUILD_RUNNING");
        assertThat(operator.cancel("providers.list").status()).isEqualTo(202);
        assertThat(operator.rebuild("providers.list").path("state").asString()).isEqualTo("cancelled");
        assertThat(operator.leftovers()).doesNotContain("rebuild_providers_list");
        assertThat(operator.cancel("providers.list").text("code")).isEqualTo("REBUILD_NOT_RUNNING");
        assertThat(operator.cancel("providers.list").status()).isEqualTo(409);
        side.rebuild("providers.list");
    }

    @Test
    void refusesWhatIsNotThereAndWhoMayNot() {
        assertThat(operator.begin("tasks.nothing").status()).isEqualTo(404);
        assertThat(operator.cancel("tasks.nothing").status()).isEqualTo(404);
        assertThat(operator.decide("tasks.nothing").status()).isEqualTo(404);
        var user = Operator.of(side, Role.USER);
        assertThat(user.browser().get("/api/admin/projections").status()).isEqualTo(403);
        assertThat(user.begin(PEOPLE).status()).isEqualTo(403);
    }

    @Test
    void tellsNobodyWhatTheyWereToldBefore() {
        var told = new AtomicInteger();
        var story =
                new TaskStory(side.history(), TaskStory.somebody(), 1).submit().start();
        side.history().read();
        try (var _ = side.bean(Signals.class).listen("task-changed:" + story.id(), told::incrementAndGet)) {
            operator.begin(BOARD);
            operator.await(BOARD, "switched");
            assertThat(told).hasValue(0);
            story.complete(0);
            Awaitility.await().atMost(Duration.ofSeconds(10)).untilAtomic(told, it -> assertThat(it)
                    .isPositive());
        }
    }

    private static String plan(String account) {
        return side.db()
                .sql("select plan from query.account where account_id = :id")
                .param("id", account)
                .query(String.class)
                .single();
    }
}
