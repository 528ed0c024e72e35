package dev.easel.query.analytics;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.api.Owner;
import dev.easel.api.accounts.AccountId;
import dev.easel.query.platform.RunningQuery;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** What a person may who signs in to the database as an analyst. */
class AnalystRoleIT {

    private static final String PASSWORD = "only-for-tests";

    private static RunningQuery side;
    private static Connection connection;
    private static JdbcClient analyst;

    @BeforeAll
    static void start() throws SQLException {
        side = RunningQuery.shared();
        side.db()
                .sql("alter role easel_analyst login password '" + PASSWORD + "'")
                .update();
        try (var own = side.bean(DataSource.class).getConnection()) {
            connection = DriverManager.getConnection(own.getMetaData().getURL(), "easel_analyst", PASSWORD);
        }
        analyst = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    @AfterAll
    static void stop() throws SQLException {
        connection.close();
    }

    @Test
    void mayReadTheViewsAndNothingElse() {
        var readable = analyst.sql("""
                        select n.nspname || '.' || c.relname
                          from pg_class c join pg_namespace n on n.oid = c.relnamespace
                         where c.relkind in ('r', 'v', 'm', 'p', 'f')
                           and n.nspname not in ('pg_catalog', 'information_schema')
                           and has_schema_privilege(n.oid, 'usage') and has_table_privilege(c.oid, 'select')
                        """).query(String.class).list();
        assertThat(readable)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(Dataset.values())
                        .map(dataset -> "analytics." + dataset.view())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void readsEveryView(Dataset dataset) {
        assertThat(analyst.sql("select count(*) from " + dataset.view()) // found without naming the schema
                        .query(Long.class)
                        .single())
                .isNotNegative();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from query.task",
                "select * from query.account",
                "select * from command.person_v",
                "select * from engine.domain_event",
                "select * from analytics_secret.owner_key",
                "update analytics.task_steps set cost = 0",
                "delete from analytics.task_steps",
                "create table analytics.mine (it text)",
                "create table public.mine (it text)",
                "create schema mine"
            })
    void mayNotDoMoreEvenWhenItSaysThatItWrites(String statement) {
        analyst.sql("set default_transaction_read_only = off").update();
        try {
            assertThatThrownBy(() -> analyst.sql(statement).query().listOfRows())
                    .rootCause()
                    .hasMessageContaining("permission denied");
        } finally {
            analyst.sql("reset default_transaction_read_only").update();
        }
    }

    @Test
    void onlyReadsUnlessItSaysOtherwise() {
        assertThat(analyst.sql("show transaction_read_only").query(String.class).single())
                .isEqualTo("on");
    }

    @Test
    void isCutShort() {
        assertThat(analyst.sql("show statement_timeout").query(String.class).single())
                .isEqualTo("1min");
        analyst.sql("set statement_timeout = '50ms'").update();
        try {
            assertThatThrownBy(() -> analyst.sql("select pg_sleep(20)").query().listOfRows())
                    .rootCause()
                    .hasMessageContaining("statement timeout");
        } finally {
            analyst.sql("reset statement_timeout").update();
        }
    }

    @ParameterizedTest
    @MethodSource
    void answersTheExampleQueries(Scripts.Example example) {
        assertThat(example.title()).doesNotContain("select");
        assertThat(analyst.sql(example.sql()).query().listOfRows()).isNotNull();
    }

    static List<Scripts.Example> answersTheExampleQueries() {
        return Scripts.examples();
    }

    @Test
    void isToldWhatEveryViewAndColumnIs() {
        var silent = analyst.sql("""
                        select c.relname || '.' || a.attname
                          from pg_class c
                          join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                         where c.relnamespace = 'analytics'::regnamespace and c.relkind = 'v'
                           and (obj_description(c.oid, 'pg_class') is null or col_description(c.oid, a.attnum) is null)
                        """).query(String.class).list();
        assertThat(silent).isEmpty();
    }

    @Test
    void seesOwnersAsKeyedHashes() throws Exception {
        var ann = new AccountId("acc_keyed");
        new Past(side.history()).signUp(ann, Past.day(-100)).history().read();
        var pad = side.db()
                .sql("select inner_pad from analytics_secret.owner_key")
                .query(byte[].class)
                .single();
        for (var place = 0; place < pad.length; place++) {
            pad[place] ^= 0x36;
        }
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(pad, "HmacSHA256"));
        var key = HexFormat.of().formatHex(mac.doFinal((Owner.PLATFORM + "\u001f" + ann.value()).getBytes(UTF_8)));
        for (var view : List.of("accounts", "balances")) {
            assertThat(analyst.sql("select count(*) from " + view + " where owner_key = :key")
                            .param("key", key)
                            .query(Long.class)
                            .single())
                    .isOne();
        }
    }

    @Test
    void isLeftOutWhereRolesMayNotBeMade() throws Exception {
        var script = new String(
                getClass()
                        .getResourceAsStream("/db/analytics/V001__key_and_role.sql")
                        .readAllBytes(),
                UTF_8);
        try (var own = side.bean(DataSource.class).getConnection();
                var statement = own.createStatement()) {
            own.setAutoCommit(false);
            try {
                statement.execute("alter schema analytics_secret rename to elsewhere");
                statement.execute("alter role easel_analyst rename to somebody_else");
                statement.execute("create role modest");
                statement.execute("do $$ begin execute format('grant create on database %I to modest',"
                        + " current_database()); end $$");
                statement.execute("set local role modest");
                statement.execute(script);
                var roles = statement.executeQuery("select count(*) from pg_roles where rolname = 'easel_analyst'");
                assertThat(roles.next()).isTrue();
                assertThat(roles.getInt(1)).isZero();
                var keys = statement.executeQuery("select length(inner_pad) from analytics_secret.owner_key");
                assertThat(keys.next()).isTrue();
                assertThat(keys.getInt(1)).isEqualTo(64);
            } finally {
                own.rollback();
            }
        }
    }
}
