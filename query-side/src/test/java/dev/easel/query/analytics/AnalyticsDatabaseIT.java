package dev.easel.query.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.platform.Problem;
import dev.easel.platform.Settings;
import dev.easel.query.analytics.AnalyticsDatabase.Question;
import dev.easel.query.platform.RunningQuery;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

/** Where questions go, and how long they may take. */
class AnalyticsDatabaseIT {

    private static final Question WHERE = new Question("""
            select current_setting('application_name') as name,
                   current_setting('transaction_read_only') as read_only,
                   current_setting('statement_timeout') as patience
            """, Map.of());

    private final RunningQuery side = RunningQuery.shared();

    @Test
    void asksTheReplicaWhenThereIsOne() {
        var main = side.bean(Settings.class).database().url();
        var replica = main + (main.contains("?") ? "&" : "?") + "ApplicationName=replica";
        try (var database = database(new MockEnvironment().withProperty("ANALYTICS_DATABASE_URL", replica))) {
            assertThat(database.ask(WHERE, Table::objects))
                    .containsExactly(Map.of("name", "replica", "read_only", "on", "patience", "1min"));
        }
    }

    @Test
    void asksTheMainDatabaseOtherwise() {
        try (var database = database(new MockEnvironment())) {
            assertThat(database.ask(WHERE, Table::objects).getFirst())
                    .doesNotContainEntry("name", "replica")
                    .containsEntry("read_only", "on")
                    .containsEntry("patience", "1min");
        }
    }

    @Test
    void saysWhenAQuestionTakesTooLong() {
        var source = side.bean(DataSource.class);
        try (var database = AnalyticsWiring.database(source, "50ms", () -> {})) {
            assertThatThrownBy(() -> database.ask(new Question("select pg_sleep(20)", Map.of()), Table::objects))
                    .isInstanceOfSatisfying(
                            Problem.class, problem -> assertThat(problem.code()).isEqualTo("QUERY_TOO_LONG"));
        }
    }

    private AnalyticsDatabase database(MockEnvironment environment) {
        return new AnalyticsWiring()
                .analyticsDatabase(side.bean(DataSource.class), side.bean(Settings.class), environment);
    }
}
