package dev.easel.query.analytics;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.api.Owner;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.CredentialId;
import dev.easel.api.accounts.Plan;
import dev.easel.api.accounts.Role;
import dev.easel.api.accounts.events.AccountOpened;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.events.LedgerOpened;
import dev.easel.query.platform.RunningQuery;
import dev.easel.query.tasks.TaskStory;
import dev.easel.testing.Browser;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

class AnalyticsReadsIT {

    private static final String ANALYTICS = "/api/analytics/";
    private static final AccountId ADA = new AccountId("acc_ada");
    private static final AccountId BOB = new AccountId("acc_bob");

    private static RunningQuery side;
    private static Browser analyst;

    @BeforeAll
    static void start() {
        side = RunningQuery.start(Map.of());
        analyst = side.browser(new AccountId("acc_analyst"), Role.ANALYST);
        var history = side.history();
        TaskStory.define(history);
        for (var account : Set.of(ADA, BOB)) {
            history.of(
                    account,
                    new AccountOpened(
                            account,
                            new CredentialId("crd_" + account.value()),
                            Set.of(Role.USER),
                            Plan.FREE,
                            Instant.now()));
        }
        var owner = Owner.of(ADA);
        history.of(LedgerId.of(owner), new LedgerOpened(LedgerId.of(owner), owner));
        new TaskStory(history, ADA, 1).submit().start().complete(0).succeed().capture();
        new TaskStory(history, ADA, 2).submit().start();
        history.read();
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void documentsEveryViewAndEveryColumn() {
        var datasets = analyst.get(ANALYTICS + "datasets").json();
        assertThat(datasets.at("/datasets").findValuesAsString("description"))
                .isNotEmpty()
                .allSatisfy(text -> assertThat(text).isNotBlank());
        assertThat(datasets.at("/datasets").valueStream().map(it -> it.at("/name")
                        .asString()))
                .containsExactly("accounts", "balances", "credit_movements", "steps", "tasks", "tools");
        assertThat(datasets.at("/examples").findValuesAsString("name"))
                .containsExactly("kpis", "usage", "cohorts", "funnel", "tools");
    }

    @Test
    void showRowsWithoutAnythingPersonal() {
        var tasks = rows("datasets/tasks");
        assertThat(tasks).hasSize(2);
        assertThat(tasks.findValuesAsString("owner").stream().distinct()).hasSize(1);
        var owner = tasks.at("/0/owner").asString();
        assertThat(owner).matches("[0-9a-f]{32}");
        assertThat(rows("datasets/accounts").findValuesAsString("owner"))
                .hasSize(2)
                .contains(owner);
        for (var dataset :
                analyst.get(ANALYTICS + "datasets").json().at("/datasets").findValuesAsString("name")) {
            assertThat(analyst.get(ANALYTICS + "datasets/" + dataset).body())
                    .as(dataset)
                    .doesNotContain("acc_");
        }
    }

    @Test
    void runsEveryExample() {
        for (var figure : Figure.values()) {
            for (var unit : Set.of("day", "week", "month")) {
                var answer = analyst.get(ANALYTICS + figure.word() + "?groupBy=" + unit);
                assertThat(answer.status()).as(figure.word()).isEqualTo(200);
            }
        }
        var kpis = rows("kpis");
        assertThat(kpis.at("/0/new_accounts").asLong()).isEqualTo(2);
        assertThat(kpis.at("/0/tasks").asLong()).isEqualTo(2);
        assertThat(kpis.at("/0/succeeded").asLong()).isOne();
        assertThat(kpis.at("/0/credits_spent").asLong()).isPositive();
        var funnel = rows("funnel");
        assertThat(funnel.findValuesAsString("stage"))
                .containsExactly("registered", "first_task", "first_result", "second_task", "first_purchase");
        assertThat(funnel.valueStream().map(stage -> stage.at("/count").asLong()))
                .containsExactly(2L, 1L, 1L, 1L, 0L);
        assertThat(rows("cohorts").at("/0/retention_percent").asDouble()).isEqualTo(50);
        assertThat(rows("tools").at("/0/tasks").asLong()).isEqualTo(2);
        assertThat(rows("kpis?from=2020-01-01T00:00:00Z&to=2020-02-01T00:00:00Z"))
                .isEmpty();
    }

    @Test
    void goAsFiles() {
        var csv = analyst.get(ANALYTICS + "datasets/tasks?format=csv");
        assertThat(csv.header("Content-Disposition")).isEqualTo("attachment; filename=\"easel-tasks.csv\"");
        assertThat(csv.body().lines())
                .hasSize(3)
                .first()
                .isEqualTo(
                        "created_at,task,owner,tenant,tool,source,status,price,spent,started_at,ended_at,wait_seconds,"
                                + "total_seconds,failure_cause,retry_of,test");
        assertThat(analyst.get(ANALYTICS + "funnel?format=csv").body().lines().findFirst())
                .hasValue("stage,count,percent");
        var none = analyst.get(ANALYTICS + "usage?format=csv&to=2020-01-01T00:00:00Z");
        assertThat(none.body().lines()).containsExactly("period,tenant,tool,owners,tasks,credits_spent");
    }

    @Test
    void refuseWhatMakesNoSense() {
        assertThat(analyst.get(ANALYTICS + "datasets/secrets").status()).isEqualTo(404);
        assertThat(analyst.get(ANALYTICS + "datasets/tasks?limit=0").text("errors/0/pointer"))
                .isEqualTo("/limit");
        assertThat(analyst.get(ANALYTICS + "datasets/tasks?format=xml").text("errors/0/pointer"))
                .isEqualTo("/format");
        assertThat(analyst.get(ANALYTICS + "kpis?groupBy=year").text("errors/0/pointer"))
                .isEqualTo("/groupBy");
        assertThat(side.browser(BOB, Role.USER).get(ANALYTICS + "kpis").status())
                .isEqualTo(403);
        assertThat(side.browser(BOB, Role.FINANCE).get(ANALYTICS + "kpis").status())
                .isEqualTo(403);
    }

    /** Whoever has the role's password reads these views, for half a minute at most, and nothing else. */
    @Test
    void areAllThatTheRoleMayRead() {
        assertThat(asAnalyst("select count(*) from analytics.tasks")).isEqualTo(2);
        for (var forbidden : Set.of(
                "select count(*) from query.task",
                "select count(*) from engine.event",
                "select count(*) from analytics_internal.owner_key",
                "select length(analytics_internal.owner_hash('platform', 'acc_ada'))",
                "delete from analytics.tools returning 1")) {
            assertThatThrownBy(() -> asAnalyst(forbidden)).as(forbidden).isInstanceOf(DataAccessException.class);
        }
        var settings = side.bean(JdbcTemplate.class)
                .queryForObject(
                        "select array_to_string(setconfig, ' ') from pg_db_role_setting s join pg_roles r on r.oid = s.setrole"
                                + " where rolname = 'easel_analyst' and setdatabase = 0",
                        String.class);
        assertThat(settings).contains("statement_timeout=30s", "default_transaction_read_only=on");
    }

    private static long asAnalyst(String sql) {
        return new TransactionTemplate(side.bean(PlatformTransactionManager.class)).execute(_ -> {
            var db = side.bean(JdbcTemplate.class);
            db.execute("set local role easel_analyst");
            return requireNonNull(db.queryForObject(sql, Long.class));
        });
    }

    private static JsonNode rows(String query) {
        return analyst.get(ANALYTICS + query).json().at("/rows");
    }
}
