package dev.easel.query.providers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.api.providers.ProviderId;
import dev.easel.api.providers.ProviderScope;
import dev.easel.api.providers.events.ProviderRegistered;
import dev.easel.api.tasks.AttemptId;
import dev.easel.api.tasks.AttemptOutcome;
import dev.easel.api.tasks.AttemptReport;
import dev.easel.api.tasks.StepId;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.events.AttemptRecorded;
import dev.easel.platform.Ids;
import dev.easel.query.platform.RunningQuery;
import dev.easel.testing.Browser;
import dev.easel.testing.History;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ProviderReadsIT {

    private static final Instant AT = Instant.parse("2026-02-03T04:05:06Z");

    private static RunningQuery side;
    private static Browser browser;
    private static History history;

    @BeforeAll
    static void start() {
        side = RunningQuery.start(Map.of());
        browser = side.browser();
        history = side.history();
        register(ProviderScope.WEB, "local", "local");
        register(ProviderScope.STUDIO, "painter", "openai");
        history.read();
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void tellsHowProvidersDoFromTheirLatestCalls() {
        var nothing = browser.get("/api/health/providers");
        assertThat(nothing.text("status")).isEqualTo("healthy");
        assertThat(nothing.text("providers/local/status")).isEqualTo("unknown");
        assertThat(nothing.json().at("/configured/local").asBoolean()).isTrue();
        assertThat(nothing.json().at("/configured/studio~1painter").asBoolean()).isFalse();

        called(AttemptOutcome.FAILED);
        assertThat(status()).isEqualTo("operational");
        called(AttemptOutcome.FAILED, AttemptOutcome.CANCELLED);
        assertThat(status()).isEqualTo("degraded");
        assertThat(browser.get("/api/health/providers").text("status")).isEqualTo("degraded");
        called(AttemptOutcome.UNKNOWN, AttemptOutcome.FAILED, AttemptOutcome.NOT_SENT, AttemptOutcome.FAILED);
        assertThat(status()).isEqualTo("down");

        var live = side.rows("provider", "provider_record");
        side.repeat("providers.list");
        assertThat(side.rows("provider", "provider_record")).isEqualTo(live);
        side.rebuild("providers.list");
        assertThat(side.rows("provider", "provider_record")).isEqualTo(live);

        called(AttemptOutcome.SUCCEEDED);
        var well = browser.get("/api/health/providers");
        assertThat(well.text("providers/local/status")).isEqualTo("operational");
        assertThat(well.text("providers/local/lastCheck")).isEqualTo(AT.toString());
    }

    @Test
    void showsOperatorsHowTheSystemDoes() {
        var health = side.browser(new AccountId(Ids.next("acc")), Role.ADMIN).get("/api/admin/system-health");
        assertThat(health.status()).isEqualTo(200);
        for (var service : List.of("db", "redis", "kafka", "storage")) {
            assertThat(health.text(service + "/status")).isEqualTo("ok");
        }
        assertThat(health.text("providers/0/name")).isEqualTo("local");
        assertThat(health.json().path("processors").findValuesAsString("name"))
                .contains("catalog.shelf", "catalog.usage", "providers.list", "tasks.board");
        assertThat(health.json().at("/processors/0/segments").asInt()).isEqualTo(1);
        assertThat(health.text("processors/0/side")).isEqualTo("query");
        assertThat(health.text("processors/0/status")).isEqualTo("running");
    }

    @Test
    void showsOperatorsWhoWorksSteps() {
        var admin = side.browser(new AccountId(Ids.next("acc")), Role.ADMIN);
        var local = admin.get("/api/admin/providers");
        assertThat(local.status()).isEqualTo(200);
        assertThat(local.json().path("providers").size()).isEqualTo(1);
        assertThat(local.text("providers/0/scope")).isEqualTo("web");
        assertThat(local.text("providers/0/type")).isEqualTo("local");
        assertThat(local.json().at("/providers/0/isConfigured").asBoolean()).isTrue();
        assertThat(local.json().at("/providers/0/stepTypes").values())
                .extracting(JsonNode::asString)
                .contains("background-remove");
        assertThat(local.text("providers/0/health/name")).isEqualTo("local");
        var painter = admin.get("/api/admin/providers?scope=studio");
        assertThat(painter.text("providers/0/name")).isEqualTo("painter");
        assertThat(painter.json().at("/providers/0/isConfigured").asBoolean()).isFalse();
        assertThat(painter.json().at("/providers/0/stepTypes").size()).isZero();
        assertThat(admin.get("/api/admin/providers?scope=tenant")
                        .json()
                        .path("providers")
                        .size())
                .isZero();
        assertThat(admin.get("/api/admin/providers?scope=moon").text("errors/0/pointer"))
                .isEqualTo("/scope");
    }

    private static String status() {
        return browser.get("/api/health/providers").text("providers/local/status");
    }

    private static void register(ProviderScope scope, String name, String type) {
        var id = ProviderId.of(scope, name);
        history.of(id, new ProviderRegistered(id, scope, name, name, type));
    }

    private static void called(AttemptOutcome... outcomes) {
        for (var outcome : outcomes) {
            var task = new TaskId(Ids.next("tsk"));
            var step = StepId.of(task, 0);
            var report = new AttemptReport(AttemptId.of(step, 1, 1), step, 1, "local", outcome, AT, AT, 0, null);
            history.of(task, new AttemptRecorded(task, report, false));
        }
        history.read();
    }
}
