package dev.easel.query.tasks;

import static java.util.stream.StreamSupport.stream;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.api.credits.ReleaseCause;
import dev.easel.api.tasks.TaskId;
import dev.easel.engine.EventLog;
import dev.easel.platform.LiveBus;
import dev.easel.query.platform.RunningQuery;
import dev.easel.testing.Browser;
import dev.easel.testing.History;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskReadsIT {

    private static RunningQuery side;
    private static History history;

    private AccountId ada = TaskStory.somebody();
    private Browser browser = RunningQuery.shared().browser();

    @BeforeAll
    static void start() {
        side = RunningQuery.shared();
        history = side.history();
        TaskStory.define(history);
    }

    @BeforeEach
    void signIn() {
        ada = TaskStory.somebody();
        browser = side.browser(ada);
    }

    @Test
    void showsAFinishedTaskWithItsOutput() {
        var story = new TaskStory(history, ada, 1)
                .submit()
                .start()
                .complete(0)
                .succeed()
                .capture();
        var asset = story.keepOutput();
        var task = story.read().get(browser);
        assertThat(task.status()).isEqualTo(200);
        assertThat(task.text("status")).isEqualTo("completed");
        assertThat(task.text("type")).isEqualTo("image");
        assertThat(task.json().path("progress").asInt()).isEqualTo(100);
        assertThat(task.json().path("creditsUsed").asInt()).isEqualTo(10);
        assertThat(task.json().path("creditsHeld").asInt()).isZero();
        assertThat(task.text("steps/0/status")).isEqualTo("completed");
        assertThat(task.text("output/items/0/assetId")).isEqualTo(asset.value());
        assertThat(task.text("output/items/0/url")).contains("tasks/" + story.id + "/0/0.png", "X-Amz-Signature");
        assertThat(task.text("output/items/0/thumbnailUrl")).contains("0-thumbnail.png");
        assertThat(task.text("inputUrl")).contains("uploads/" + story.owner.folder() + "/ast_1");
        assertThat(task.json().has("estimatedWaitSeconds")).isFalse();
        story.forgetOutput().read();
        assertThat(story.get(browser).json().at("/output/items/0").has("assetId"))
                .isFalse();
    }

    @Test
    void showsWhatIsHeldAndHowFarItIs() {
        var story = new TaskStory(history, ada, 2)
                .submit()
                .start()
                .complete(0)
                .request(1)
                .read();
        Desk.plan(side, story, "2026-01-01T00:00:00Z");
        Desk.begin(side, story);
        side.bean(LiveBus.class).publish(story.channel(), "{\"stepId\":\"%s\",\"value\":40}".formatted(story.step(1)));
        var task = story.get(browser);
        assertThat(task.text("status")).isEqualTo("processing");
        assertThat(task.text("currentStep")).isEqualTo(story.step(1).value());
        assertThat(task.json().path("progress").asInt()).isEqualTo(70);
        assertThat(task.json().path("creditsHeld").asInt()).isEqualTo(20);
        assertThat(task.json().path("creditsUsed").asInt()).isZero();
        assertThat(task.json().path("estimatedWaitSeconds").asInt()).isBetween(1, 30);
        assertThat(task.json().has("output")).isFalse();
    }

    @Test
    void showsATaskAsWaitingUntilAProviderIsCalledForIt() {
        var story = new TaskStory(history, ada, 1).submit().start().read();
        Desk.plan(side, story, "2026-01-01T00:00:00Z");
        var waiting = story.get(browser);
        assertThat(waiting.text("status")).isEqualTo("pending");
        assertThat(waiting.json().has("startedAt")).isFalse();
        assertThat(waiting.text("steps/0/status")).isEqualTo("pending");
        assertThat(ids(browser.get("/api/tasks?status=pending"))).isEqualTo(ids(story));
        assertThat(ids(browser.get("/api/tasks?status=processing"))).isEmpty();
        Desk.begin(side, story);
        var begun = story.get(browser);
        assertThat(begun.text("status")).isEqualTo("processing");
        assertThat(Instant.parse(begun.text("startedAt"))).isAfter(Instant.parse(begun.text("createdAt")));
        assertThat(ids(browser.get("/api/tasks?status=processing"))).isEqualTo(ids(story));
        assertThat(browser.get("/api/tasks?status=pending").json().path("total").asInt())
                .isZero();
    }

    @Test
    void showsNoBeginningOfATaskThatWasCancelledWhileItWaited() {
        var story = new TaskStory(history, ada, 1).submit().start();
        Desk.plan(side, story, "2026-01-01T00:00:00Z");
        var cancelled =
                story.cancel(0).release(ReleaseCause.TASK_CANCELLED).read().get(browser);
        assertThat(cancelled.text("status")).isEqualTo("cancelled");
        assertThat(cancelled.json().has("startedAt")).isFalse();
    }

    @Test
    void showsWhyATaskFailedAndWhatItDelivered() {
        var story = new TaskStory(history, ada, 2).submit().start().complete(0).request(1);
        var failed = story.cancel(1).release(ReleaseCause.TASK_CANCELLED).read().get(browser);
        assertThat(failed.text("status")).isEqualTo("cancelled");
        assertThat(failed.text("errorCode")).isEqualTo("CANCELLED");
        assertThat(failed.text("error")).isEqualTo("You cancelled this task.");
        assertThat(failed.text("steps/1/status")).isEqualTo("cancelled");
        assertThat(failed.text("output/items/0/storageKey")).contains("/0/0.png");
        assertThat(failed.json().path("creditsHeld").asInt()).isZero();
    }

    @Test
    void signsNoFileOfSomebodyElse() {
        var eve = new TaskStory(history, TaskStory.somebody(), 1);
        for (var key : List.of(
                "uploads/" + eve.owner.folder() + "/ast_1",
                "uploads/" + new TaskStory(history, ada, 1).owner.folder() + "/../" + eve.owner.folder() + "/ast_1",
                "tasks/" + eve.id + "/0/0.png")) {
            var task = new TaskStory(history, ada, 1)
                    .submit(Map.of("storageKey", key))
                    .read()
                    .get(browser);
            assertThat(task.text("input/storageKey")).isEqualTo(key);
            assertThat(task.json().has("inputUrl")).isFalse();
        }
    }

    @Test
    void findsATaskRightAfterItWasSubmitted() {
        for (var i = 0; i < 5; i++) {
            var made = new TaskStory(history, ada, 1).submit();
            assertThat(made.get(browser).status()).isEqualTo(200);
            var derived = new TaskStory(history, ada, new TaskId("tsk_derived" + made.id.value()), 1).submit();
            assertThat(derived.get(browser).status()).isEqualTo(200);
        }
    }

    @Test
    void waitsForThePositionThatACommandTold() {
        for (var i = 1; i <= 5; i++) {
            new TaskStory(history, ada, 1).submit();
            var told = Long.toString(side.bean(EventLog.class).head());
            var page = browser.with("Easel-Position", told).get("/api/tasks");
            assertThat(page.header("Easel-Stale")).isEmpty();
            assertThat(page.json().path("tasks").size()).isEqualTo(i);
        }
        var future = Long.toString(side.bean(EventLog.class).head() + 1_000_000);
        assertThat(browser.with("Easel-Position", future).get("/api/tasks").header("Easel-Stale"))
                .isEqualTo("true");
    }

    @Test
    void answersSomebodyElseLikeForATaskThatNeverWas() {
        var story = new TaskStory(history, ada, 1).submit().read();
        var eve = side.browser(TaskStory.somebody(), Role.ADMIN);
        assertThat(story.get(eve).status()).isEqualTo(404);
        assertThat(story.get(eve).text("code")).isEqualTo("NOT_FOUND");
        assertThat(new TaskStory(history, ada, 1).get(eve).status()).isEqualTo(404);
        assertThat(eve.get("/api/tasks/nonsense").status()).isEqualTo(404);
        assertThat(story.get(side.browser()).status()).isEqualTo(401);
    }

    @Test
    void listsOwnTasksNewestFirstByPages() {
        var first = new TaskStory(history, ada, 1).submit();
        var second = new TaskStory(history, ada, 1)
                .submit()
                .start()
                .complete(0)
                .succeed()
                .capture();
        var third = new TaskStory(history, ada, 1).submitAfter(first).start();
        Desk.plan(side, third, "2026-01-01T00:00:00Z");
        Desk.begin(side, third);
        new TaskStory(history, TaskStory.somebody(), 1).submit().read();
        assertThat(ids(browser.get("/api/tasks"))).isEqualTo(ids(third, second, first));
        var page = browser.get("/api/tasks?page=2&limit=2");
        assertThat(ids(page)).isEqualTo(ids(first));
        assertThat(page.json().path("total").asInt()).isEqualTo(3);
        assertThat(page.json().path("page").asInt()).isEqualTo(2);
        assertThat(ids(browser.get("/api/tasks?status=completed"))).isEqualTo(ids(second));
        assertThat(ids(browser.get("/api/tasks?status=pending&type=image"))).isEqualTo(ids(first));
        assertThat(ids(browser.get("/api/tasks?type=figurine"))).isEmpty();
        var followUps = browser.get("/api/tasks?parentTaskId=" + first.id);
        assertThat(ids(followUps)).isEqualTo(ids(third));
        assertThat(followUps.text("tasks/0/inputUrl")).contains("tasks/" + first.id + "/0/0.png");
        assertThat(ids(browser.get("/api/tasks?toolSlug=" + TaskStory.SLUG + "&status=processing")))
                .isEqualTo(ids(third));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=0",
                "page=x",
                "limit=0",
                "limit=101",
                "page=101&limit=100",
                "page=99999999999",
                "status=done",
                "status='"
            })
    void refusesAQuestionThatMakesNoSense(String query) {
        var refused = browser.get("/api/tasks?" + query.replace("'", "%27"));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text("code")).isEqualTo("VALIDATION_ERROR");
        assertThat(refused.text("errors/0/pointer")).isEqualTo("/" + query.replaceFirst("=.*", ""));
    }

    private static List<String> ids(TaskStory... stories) {
        return List.of(stories).stream().map(story -> story.id.value()).toList();
    }

    private static List<String> ids(Browser.Answer page) {
        return stream(page.json().path("tasks").spliterator(), false)
                .map(task -> task.path("id").asString())
                .toList();
    }
}
