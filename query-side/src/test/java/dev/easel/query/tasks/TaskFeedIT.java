package dev.easel.query.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.credits.ReleaseCause;
import dev.easel.platform.LiveBus;
import dev.easel.query.platform.RunningQuery;
import dev.easel.testing.History;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TaskFeedIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static RunningQuery side;
    private static History history;

    private AccountId ada = TaskStory.somebody();
    private String session = "";

    @BeforeAll
    static void start() {
        side = RunningQuery.shared();
        history = side.history();
    }

    @BeforeEach
    void signIn() {
        ada = TaskStory.somebody();
        session = side.session(ada);
    }

    @Test
    void tellsWhatHappensUntilTheEndAndCloses() {
        var story = new TaskStory(history, ada, 2).submit();
        try (var tab = FeedClient.open(side, session, story)) {
            assertThat(tab.first("snapshot").text("status")).isEqualTo("pending");
            story.start().complete(0).request(1).complete(1).succeed().capture();
            tab.untilEnded();
            assertThat(tab.types())
                    .containsExactly(
                            "snapshot", "progress", "step_completed", "progress", "step_completed", "completed");
            assertThat(tab.ids()).doesNotHaveDuplicates().doesNotContain("");
            assertThat(tab.others()).containsExactly("retry: 1000");
            assertThat(tab.heard().get(1).text("stepId"))
                    .isEqualTo(story.step(0).value());
            assertThat(tab.heard().get(2).text("output/items/0/storageKey")).contains("/0/0.png");
            assertThat(tab.heard().get(3).number("value")).isEqualTo(50);
            var end = tab.heard().getLast();
            assertThat(end.number("creditsUsed")).isEqualTo(20);
            assertThat(end.text("output/items/0/url")).contains("X-Amz-Signature");
        }
    }

    @Test
    void tellsABeginningOnce() {
        var story = new TaskStory(history, ada, 1).submit();
        try (var tab = FeedClient.open(side, session, story)) {
            tab.first("snapshot");
            story.start();
            tab.first("progress");
            story.complete(0);
            tab.first("step_completed");
            assertThat(tab.types()).containsExactly("snapshot", "progress", "step_completed");
        }
    }

    @Test
    void tellsTheSameToEveryTabAndDevice() {
        var story = new TaskStory(history, ada, 1).submit();
        var tabs = Stream.concat(
                        IntStream.range(0, 40).mapToObj(_ -> FeedClient.open(side, session, story)),
                        Stream.of(FeedClient.open(side, side.session(ada), story)))
                .toList();
        story.start().complete(0).succeed().capture();
        var first = tabs.getFirst().untilEnded();
        assertThat(tabs).allSatisfy(tab -> assertThat(tab.untilEnded().heard()).isEqualTo(first.heard()));
        assertThat(first.types()).containsExactly("snapshot", "progress", "step_completed", "completed");
    }

    @Test
    void saysWhyATaskFailedAndWhatWentBack() {
        var story = new TaskStory(history, ada, 1).submit().start();
        try (var tab = FeedClient.open(side, session, story)) {
            story.fail().release(ReleaseCause.TASK_FAILED);
            var end = tab.first("failed");
            assertThat(end.text("errorCode")).isEqualTo("PROVIDER_ERROR");
            assertThat(end.text("error")).isEqualTo("The provider refused the photo.");
            assertThat(end.number("creditsReleased")).isEqualTo(10);
            tab.untilEnded();
        }
    }

    @Test
    void tellsTheEndOfATaskWhoseCreditsAreNotSettledInTime() {
        var story = new TaskStory(history, ada, 1).submit().start().cancel(0);
        try (var tab = FeedClient.open(side, session, story)) {
            var end = tab.first("cancelled");
            assertThat(end.data().has("creditsReleased")).isFalse();
            tab.untilEnded();
        }
    }

    @Test
    void passesOnFineProgressAndNeverGoesBack() {
        var story = new TaskStory(history, ada, 2).submit().start().read();
        side.bean(LiveBus.class).publish(story.channel(), live(story, 0, 40, "Cutting"));
        try (var tab = FeedClient.open(side, session, story)) {
            assertThat(tab.first("snapshot").number("progress")).isEqualTo(20);
            await().atMost(PATIENCE).until(() -> {
                side.bean(LiveBus.class).publish(story.channel(), live(story, 0, 60, "Cutting"));
                return tab.types().contains("progress");
            });
            side.bean(LiveBus.class).publish(story.channel(), live(story, 0, 30, "Cutting"));
            side.bean(LiveBus.class).publish(story.channel(), "nonsense");
            story.complete(0).request(1);
            await().atMost(PATIENCE).until(() -> tab.types().contains("step_completed"));
            side.bean(LiveBus.class).publish(story.channel(), live(story, 1, 10, ""));
            await().atMost(PATIENCE).until(() -> values(tab).contains(55));
            assertThat(values(tab)).isEqualTo(List.of(30, 50, 55));
            assertThat(tab.first("progress").text("message")).isEqualTo("Cutting");
        }
    }

    @Test
    void tellsThePlaceInTheQueueWhileItWaits() {
        Desk.clear(side);
        var before = new TaskStory(history, TaskStory.somebody(), 1).submit().start();
        var story = new TaskStory(history, ada, 1).submit().start().read();
        Desk.plan(side, before, "2026-01-01T00:00:00Z");
        Desk.plan(side, story, "2026-01-01T00:00:01Z");
        try (var tab = FeedClient.open(side, session, story)) {
            var snapshot = tab.first("snapshot");
            assertThat(snapshot.text("status")).isEqualTo("pending");
            assertThat(snapshot.number("queuePosition")).isEqualTo(2);
            assertThat(snapshot.number("estimatedWaitSeconds")).isPositive();
            Desk.begin(side, before);
            await().atMost(PATIENCE).until(() -> tab.types().contains("progress"));
            assertThat(tab.first("progress").number("queuePosition")).isEqualTo(1);
            assertThat(tab.first("progress").text("status")).isEqualTo("pending");
            Desk.begin(side, story);
            await().atMost(PATIENCE).until(() -> tab.heard().size() == 3);
            assertThat(tab.heard().getLast().data().has("queuePosition")).isFalse();
            assertThat(tab.heard().getLast().text("status")).isEqualTo("processing");
        }
    }

    @Test
    void tellsOfABeginningThatChangesNothingElse() {
        var story = new TaskStory(history, ada, 1).submit().start().read();
        try (var tab = FeedClient.open(side, session, story)) {
            assertThat(tab.first("snapshot").text("status")).isEqualTo("pending");
            Desk.plan(side, story, "2026-01-01T00:00:00Z");
            Desk.begin(side, story);
            await().atMost(PATIENCE)
                    .until(() -> tab.heard().getLast().text("status").equals("processing"));
        }
    }

    @Test
    void findsByItselfWhatNoSignalTold() {
        var story = new TaskStory(history, ada, 2).submit().start().complete(0).read();
        try (var tab = FeedClient.open(side, session, story)) {
            tab.first("snapshot");
            story.requestUnsaid(1);
            assertThat(tab.first("progress").text("stepId"))
                    .isEqualTo(story.step(1).value());
        }
    }

    @Test
    void isThereRightAfterTheTaskWasSubmitted() {
        for (var i = 0; i < 5; i++) {
            var story = new TaskStory(history, ada, 1).submit();
            try (var tab = FeedClient.open(side, session, story)) {
                assertThat(tab.status()).isEqualTo(200);
            }
        }
    }

    @Test
    void answersSomebodyElseLikeForATaskThatNeverWas() {
        var story = new TaskStory(history, ada, 1).submit().read();
        var missing = new TaskStory(history, ada, 1);
        var eve = side.browser(TaskStory.somebody());
        var foreign = eve.get(story.path() + "/stream");
        assertThat(foreign.status()).isEqualTo(404);
        assertThat(foreign.text("detail"))
                .isEqualTo(eve.get(missing.path() + "/stream").text("detail"));
        assertThat(side.browser().get(story.path() + "/stream").status()).isEqualTo(401);
    }

    @Test
    void keepsAQuietLineOpen() {
        var story = new TaskStory(history, ada, 1).submit();
        try (var tab = FeedClient.open(side, session, story)) {
            await().atMost(PATIENCE).until(() -> tab.others().contains(": still here"));
            assertThat(side.browser().get("/metrics").body()).containsPattern("easel_streams_open [1-9]");
        }
    }

    @Nested
    class GivenAFinishedStory {

        private TaskStory story = new TaskStory(history, ada, 2);
        private List<FeedClient.Heard> whole = List.of();

        @BeforeEach
        void finish() {
            story = new TaskStory(history, ada, 2).submit();
            try (var tab = FeedClient.open(side, session, story)) {
                tab.first("snapshot");
                story.start().complete(0).request(1).complete(1).succeed().capture();
                whole = tab.untilEnded().heard();
            }
        }

        @Test
        void resumesAfterAnyMessageWithoutGapOrRepeat() {
            for (var seen = 0; seen < whole.size() - 1; seen++) {
                try (var tab =
                        FeedClient.resume(side, session, story, whole.get(seen).id())) {
                    var heard = tab.untilEnded().heard();
                    assertThat(heard.getFirst().type()).isEqualTo("snapshot");
                    assertThat(types(heard.subList(1, heard.size())))
                            .isEqualTo(types(whole.subList(seen + 1, whole.size())));
                    var earlier = new HashSet<>(ids(whole.subList(0, seen + 1)));
                    assertThat(ids(heard)).doesNotHaveDuplicates().noneMatch(earlier::contains);
                }
            }
        }

        @Test
        void hasNothingToSayToWhoHeardTheEnd() {
            var browser =
                    side.browser(ada).with("Last-Event-ID", whole.getLast().id());
            assertThat(browser.get(story.path() + "/stream").status()).isEqualTo(204);
        }

        @Test
        void tellsANewcomerHowItEnded() {
            try (var tab = FeedClient.open(side, session, story)) {
                assertThat(tab.untilEnded().types()).containsExactly("snapshot", "completed");
                assertThat(tab.ids().getLast()).isEqualTo(whole.getLast().id());
                assertThat(tab.heard().getFirst().text("status")).isEqualTo("completed");
            }
        }

        @Test
        void takesAnIdThatIsNoneOfOursForNone() {
            try (var tab = FeedClient.resume(side, session, story, "42 or so")) {
                assertThat(tab.untilEnded().types()).containsExactly("snapshot", "completed");
            }
        }

        private static List<String> types(List<FeedClient.Heard> heard) {
            return heard.stream().map(FeedClient.Heard::type).toList();
        }

        private static List<String> ids(List<FeedClient.Heard> heard) {
            return heard.stream().map(FeedClient.Heard::id).toList();
        }
    }

    private static List<Integer> values(FeedClient tab) {
        return tab.heard().stream()
                .filter(it -> it.type().equals("progress"))
                .map(it -> it.number("value"))
                .distinct()
                .toList();
    }

    private static String live(TaskStory story, int ordinal, int value, String message) {
        return "{\"type\":\"progress\",\"stepId\":\"%s\",\"ordinal\":%d,\"value\":%d,\"message\":\"%s\"}"
                .formatted(story.step(ordinal), ordinal, value, message);
    }
}
