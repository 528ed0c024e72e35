package dev.easel.query.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.easel.embedded.Passage;
import dev.easel.embedded.TestServices;
import dev.easel.platform.LiveBus;
import dev.easel.query.platform.RunningQuery;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What followers of a task notice of a Redis that is away, and of a server that stops. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TaskFeedOutageIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static Passage redis;
    private static RunningQuery side;

    @BeforeAll
    static void start() {
        var url = TestServices.fresh().getOrDefault("REDIS_URL", "");
        var port = URI.create(url).getPort();
        redis = Passage.to(port);
        side = RunningQuery.start(Map.of("REDIS_URL", url.replace(":" + port, ":" + redis.port())));
    }

    @AfterAll
    static void stop() {
        redis.close();
    }

    @Test
    @Order(1)
    void stillTellsEveryFactWithoutRedis() {
        var ada = TaskStory.somebody();
        var session = side.session(ada);
        var story = new TaskStory(side.history(), ada, 1).submit();
        try (var tab = FeedClient.open(side, session, story)) {
            tab.first("snapshot");
            redis.cut();
            try {
                story.start().complete(0).succeed().capture();
                assertThat(tab.untilEnded().types()) // it may look between the start and the request of the step
                        .containsOnly("snapshot", "progress", "step_completed", "completed")
                        .containsSubsequence("snapshot", "progress", "step_completed", "completed")
                        .endsWith("step_completed", "completed");
                assertThat(side.browser().withSession(session).get(story.path()).text("code"))
                        .isEqualTo("SESSIONS_UNAVAILABLE");
            } finally {
                redis.mend();
            }
        }
        var next = new TaskStory(side.history(), ada, 1).submit().start().read();
        await().atMost(PATIENCE)
                .until(() -> next.get(side.browser().withSession(session)).status() == 200);
        try (var tab = FeedClient.open(side, session, next)) {
            await().atMost(PATIENCE).until(() -> {
                side.bean(LiveBus.class)
                        .publish(next.channel(), "{\"stepId\":\"%s\",\"value\":50}".formatted(next.step(0)));
                return tab.types().contains("progress");
            });
        }
    }

    @Test
    @Order(2)
    void sendsItsFollowersElsewhereBeforeItStops() {
        var ada = TaskStory.somebody();
        var story = new TaskStory(side.history(), ada, 1).submit();
        try (var tab = FeedClient.open(side, side.session(ada), story)) {
            tab.first("snapshot");
            var start = System.nanoTime();
            side.close();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
            assertThat(tab.untilEnded().types()).containsExactly("snapshot");
        }
    }
}
