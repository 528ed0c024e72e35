package dev.easel.query.tasks;

import static java.util.stream.StreamSupport.stream;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.query.platform.CommandVault;
import dev.easel.query.platform.RunningQuery;
import dev.easel.testing.Browser;
import dev.easel.testing.History;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class AdminTaskReadsIT {

    private static RunningQuery side;
    private static Browser operator;
    private static History history;
    private static CommandVault vault;

    private AccountId ada = TaskStory.somebody();

    @BeforeAll
    static void start() {
        side = RunningQuery.shared();
        operator = side.browser(TaskStory.somebody(), Role.ADMIN);
        history = side.history();
        vault = CommandVault.beside(side);
        TaskStory.define(history);
    }

    @BeforeEach
    void introduce() {
        ada = TaskStory.somebody();
        vault.person(ada, ada.value() + "@Example.com", "Ada Lovelace");
    }

    @Test
    void showsEverythingAboutATask() {
        var traced = side.history()
                .with("actor", ada.value())
                .with("requestId", "req_1")
                .with("correlationId", "msg_1")
                .with("traceId", "msg_0");
        var story = new TaskStory(traced, ada, 1).submit().start();
        Desk.plan(side, story, "2026-01-01T00:00:00Z");
        Desk.begin(side, story);
        Desk.end(side, story);
        story.complete(0).succeed().capture().read();
        var answer = operator.get("/api/admin/tasks/" + story.id);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text("task/status")).isEqualTo("completed");
        assertThat(answer.text("source")).isEqualTo("WEB_TOOL");
        assertThat(answer.text("owner/id")).isEqualTo(ada.value());
        assertThat(answer.text("owner/name")).isEqualTo("Ada Lovelace");
        assertThat(answer.text("hold/state")).isEqualTo("CAPTURED");
        assertThat(answer.json().at("/hold/captured").asInt()).isEqualTo(10);
        assertThat(answer.text("attempts/0/route")).isEqualTo("local/cutout-1");
        assertThat(answer.text("attempts/0/state")).isEqualTo("SUCCEEDED");
        assertThat(answer.json().at("/attempts/0/latencyMs").asInt()).isEqualTo(4000);
        assertThat(names(answer))
                .containsExactly(
                        "credits.credits-held",
                        "tasks.task-submitted",
                        "tasks.task-started",
                        "tasks.step-requested",
                        "tasks.attempt-recorded",
                        "tasks.step-completed",
                        "tasks.task-completed",
                        "credits.hold-captured");
        var submitted = answer.json().at("/events/1");
        assertThat(submitted.path("actor").asString()).isEqualTo(ada.value());
        assertThat(submitted.path("requestId").asString()).isEqualTo("req_1");
        assertThat(submitted.path("causationId").asString()).isEqualTo("msg_1");
        assertThat(submitted.path("correlationId").asString()).isEqualTo("msg_0");
        assertThat(submitted.at("/payload/tool/slug").asString()).isEqualTo(TaskStory.SLUG);
    }

    @Test
    void listsTheTasksOfAllWithTheirOwners() {
        var done = new TaskStory(history, ada, 1).submit().start();
        Desk.plan(side, done, "2026-01-01T00:00:00Z");
        done.complete(0).succeed().capture();
        var waiting = new TaskStory(history, ada, 2).submit().read();
        for (var owner : List.of(ada.value(), ada.value().toUpperCase(java.util.Locale.ROOT) + "@")) {
            var found = operator.get("/api/admin/tasks?owner=" + owner);
            assertThat(ids(found)).containsExactly(waiting.id.value(), done.id.value());
            assertThat(found.json().path("total").asInt()).isEqualTo(2);
            assertThat(found.text("tasks/0/owner/name")).isEqualTo("Ada Lovelace");
            assertThat(found.text("tasks/1/provider")).isEqualTo("local");
            assertThat(found.json().at("/tasks/1/creditsUsed").asInt()).isEqualTo(10);
        }
        var narrow = "/api/admin/tasks?owner=" + ada + "&source=WEB_TOOL&tool=" + TaskStory.SLUG
                + "&provider=local&model=cutout-1&status=";
        assertThat(ids(operator.get(narrow + "completed"))).containsExactly(done.id.value());
        assertThat(ids(operator.get(narrow + "failed"))).isEmpty();
        assertThat(ids(operator.get("/api/admin/tasks?model=other&owner=" + ada)))
                .isEmpty();
        assertThat(ids(operator.get("/api/admin/tasks?owner=nobody-has-this-name")))
                .isEmpty();
    }

    @Test
    void refusesAQuestionThatMakesNoSense() {
        for (var query : List.of("source=MOON", "status=done", "page=0", "limit=1000")) {
            var refused = operator.get("/api/admin/tasks?" + query);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.text("code")).isEqualTo("VALIDATION_ERROR");
        }
    }

    @Test
    void isForOperatorsOnly() {
        for (var path : List.of("/api/admin/tasks", "/api/admin/tasks/tsk_1", "/api/admin/system-health")) {
            assertThat(side.browser(ada, Role.USER, Role.FINANCE).get(path).status())
                    .isEqualTo(403);
            assertThat(side.browser().get(path).status()).isEqualTo(401);
        }
        assertThat(operator.get("/api/admin/tasks/tsk_1").status()).isEqualTo(404);
    }

    private static List<String> names(Browser.Answer answer) {
        return texts(answer.json().path("events"), "name");
    }

    private static List<String> ids(Browser.Answer page) {
        return texts(page.json().path("tasks"), "id");
    }

    private static List<String> texts(JsonNode many, String field) {
        return stream(many.spliterator(), false)
                .map(one -> one.path(field).asString())
                .toList();
    }
}
