package dev.easel.command.tasks;

import static dev.easel.command.tasks.TaskRequests.announced;
import static dev.easel.command.tasks.TaskRequests.body;
import static dev.easel.command.tasks.TaskRequests.submit;
import static dev.easel.command.tasks.TaskRequests.uploaded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.catalog.ToolId;
import dev.easel.api.catalog.ToolLimits;
import dev.easel.api.catalog.commands.ActivateTool;
import dev.easel.api.tasks.TaskId;
import dev.easel.testing.Browser;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a task may be told to work on. */
class TaskSourcesIT {

    private static Workshop shop;
    private static Browser ada;
    private static Browser eve;

    @BeforeAll
    static void open() {
        shop = Workshop.open();
        ada = shop.person("ada.sources@example.com", 10_000);
        eve = shop.person("eve.sources@example.com", 10_000);
    }

    @Nested
    class GivenAnUpload {

        @Test
        void isTakenUnderItsOlderNameToo() {
            var key = uploaded(ada);
            var accepted = submit(ada, Workshop.TOOL, Map.of("imageStorageKey", key));
            assertThat(shop.inspect(accepted).request().inputs()).isEqualTo(Map.of("storageKey", key));
        }

        @Test
        void isRefusedToEverybodyElse() {
            assertThat(refused(submit(eve, uploaded(ada)))).isEqualTo("/input/storageKey");
        }

        @Test
        void isRefusedBeforeItIsConfirmed() {
            assertThat(refused(submit(ada, announced(ada).text("storageKey")))).isEqualTo("/input/storageKey");
        }

        @Test
        void isRefusedAfterItWasDeleted() {
            var key = uploaded(ada);
            ada.write("DELETE", "/api/assets/" + key.substring(key.lastIndexOf('/') + 1), null);
            assertThat(refused(submit(ada, key))).isEqualTo("/input/storageKey");
        }

        @Test
        void isRefusedUnderAnyOtherKey() {
            var key = uploaded(ada);
            for (var other : List.of(key.replace("uploads/", "incoming/"), "nonsense", "", "ast_missing")) {
                assertThat(refused(submit(ada, other))).isEqualTo("/input/storageKey");
            }
        }

        @Test
        void isLookedForWhereverTheToolAsksForAFile() {
            shop.define("masked", new ToolLimits(1_000_000, List.of("png")), 3, """
                    {
                      "type": "object",
                      "properties": {
                        "storageKey": {"type": "string"},
                        "mask": {"type": "string", "format": "storage-key"},
                        "extraStorageKey": {"type": "string"}
                      }
                    }
                    """);
            shop.tell(new ActivateTool(ToolId.of("masked")));
            var mine = uploaded(ada);
            for (var name : List.of("mask", "extraStorageKey", "otherStorageKey")) {
                var stolen = submit(eve, "masked", Map.of("storageKey", uploaded(eve), name, mine));
                assertThat(refused(stolen)).isEqualTo("/input/" + name);
            }
            assertThat(submit(ada, "masked", Map.of("storageKey", mine, "mask", mine))
                            .status())
                    .isEqualTo(202);
        }

        @Test
        void isRefusedWhenTheToolDoesNotTakeIt() {
            var key = Map.of("storageKey", uploaded(ada));
            tool("only-jpg", new ToolLimits(1_000_000, List.of("jpg")));
            assertThat(refused(submit(ada, "only-jpg", key))).isEqualTo("/input/storageKey");
            tool("only-tiny", new ToolLimits(10, List.of("png")));
            assertThat(refused(submit(ada, "only-tiny", key))).isEqualTo("/input/storageKey");
        }
    }

    @Nested
    class GivenAFinishedTask {

        @Test
        void lendsItsOutputToAChild() {
            var parent = finished(ada);
            var output = "tasks/" + parent + "/1/0.png";
            var body = body(output);
            assertThat(refused(ada.post("/api/tasks", body))).isEqualTo("/input/storageKey");
            body.put("parentTaskId", parent.value());
            var accepted = ada.post("/api/tasks", body);
            assertThat(accepted.status()).isEqualTo(202);
            assertThat(shop.inspect(accepted).request().parentTaskId()).isEqualTo(parent);

            body.put(
                    "input", Map.of("storageKey", "tasks/" + parent + "/0/0.png")); // not what was delivered in the end
            assertThat(refused(ada.post("/api/tasks", body))).isEqualTo("/input/storageKey");
        }

        @Test
        void lendsItByTheAddressThatWasShown() {
            var parent = finished(ada);
            var child = body("");
            child.put("parentTaskId", parent.value());
            var cancelled = shop.partlyDelivered(ada);
            child.put("parentTaskId", cancelled.text("task/id"));
            child.put("input", Map.of("sourceImageUrl", cancelled.text("task/output/items/0/url")));
            var accepted = ada.post("/api/tasks", child);
            assertThat(accepted.status()).isEqualTo(202);
            assertThat(shop.inspect(accepted).request().inputs())
                    .isEqualTo(Map.of("storageKey", cancelled.text("task/output/items/0/storageKey")));

            child.put("parentTaskId", parent.value());
            assertThat(refused(ada.post("/api/tasks", child))).isEqualTo("/input/sourceImageUrl");
        }

        @Test
        void lendsItUnnamedToo() {
            var parent = finished(ada);
            var child = body("");
            child.put("parentTaskId", parent.value());
            child.put("input", Map.of("style", "soft"));
            assertThat(storageKey(ada.post("/api/tasks", child))).isEqualTo("tasks/" + parent + "/1/0.png");

            shop.define("follow", new ToolLimits(1_000_000, List.of("png")), 3, """
                    {"type": "object", "properties": {}, "additionalProperties": false}
                    """);
            shop.tell(new ActivateTool(ToolId.of("follow")));
            child.put("toolSlug", "follow");
            child.put("input", Map.of());
            var followed = ada.post("/api/tasks", child);
            assertThat(storageKey(followed)).isEqualTo("tasks/" + parent + "/1/0.png");
            shop.fail(shop.start(followed), 0);
            var again = ada.post("/api/tasks/" + followed.text("taskId") + "/retry", Map.of());
            assertThat(storageKey(again)).isEqualTo("tasks/" + parent + "/1/0.png");
        }

        @Test
        void lendsItToAToolThatAsksForAnAddress() {
            shop.define("by-address", new ToolLimits(1_000_000, List.of("png")), 3, """
                    {
                      "type": "object",
                      "properties": {"sourceImageUrl": {"type": "string", "format": "uri"}},
                      "required": ["sourceImageUrl"],
                      "additionalProperties": false
                    }
                    """);
            shop.tell(new ActivateTool(ToolId.of("by-address")));
            var cancelled = shop.partlyDelivered(ada);
            var child = body("");
            child.put("toolSlug", "by-address");
            child.put("parentTaskId", cancelled.text("task/id"));
            child.put("input", Map.of("sourceImageUrl", cancelled.text("task/output/items/0/url")));
            assertThat(storageKey(ada.post("/api/tasks", child)))
                    .isEqualTo(cancelled.text("task/output/items/0/storageKey"));
        }

        @Test
        void isNotReachedByAForeignAddress() {
            var child = body("");
            child.put("parentTaskId", finished(ada).value());
            for (var url : List.of("https://example.com/cat.png", "file:///etc/passwd", "no url", "")) {
                child.put("input", Map.of("sourceImageUrl", url));
                assertThat(refused(ada.post("/api/tasks", child))).isEqualTo("/input/sourceImageUrl");
            }
            child.remove("parentTaskId");
            assertThat(refused(ada.post("/api/tasks", child))).isEqualTo("/input/sourceImageUrl");
            child.put("input", Map.of("sourceImageUrl", "https://example.com", "storageKey", uploaded(ada)));
            assertThat(refused(ada.post("/api/tasks", child))).isEqualTo("/input/sourceImageUrl");
        }

        @Test
        void isMissingForEverybodyElse() {
            var child = body(uploaded(eve));
            child.put("parentTaskId", finished(ada).value());
            var others = eve.post("/api/tasks", child);
            child.put("parentTaskId", "tsk_00000000000000000000000000000000");
            var missing = eve.post("/api/tasks", child);
            assertThat(others.status()).isEqualTo(404);
            assertThat(others.text("detail")).isEqualTo(missing.text("detail"));
            child.put("parentTaskId", "nonsense");
            assertThat(eve.post("/api/tasks", child).status()).isEqualTo(404);
        }
    }

    @Nested
    class GivenAnUnfinishedTask {

        @Test
        void lendsNothing() {
            var parent = shop.start(submit(ada, uploaded(ada)));
            shop.deliver(parent, 0);
            var child = body("tasks/" + parent + "/0/0.png");
            child.put("parentTaskId", parent.value());
            assertThat(refused(ada.post("/api/tasks", child))).isEqualTo("/input/storageKey");
            child.put("input", Map.of());
            assertThat(refused(ada.post("/api/tasks", child))).isEqualTo("/parentTaskId");
        }
    }

    private static @Nullable String storageKey(Browser.Answer accepted) {
        assertThat(accepted.status()).isEqualTo(202);
        return shop.inspect(accepted).request().inputs().get("storageKey");
    }

    private static TaskId finished(Browser browser) {
        var task = shop.start(submit(browser, uploaded(browser)));
        shop.deliver(task, 0);
        shop.deliver(task, 1);
        return task;
    }

    private static void tool(String slug, ToolLimits limits) {
        shop.define(slug, limits, 3);
        shop.tell(new ActivateTool(ToolId.of(slug)));
    }

    private static String refused(Browser.Answer answer) {
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("code")).isEqualTo("INVALID_SOURCE_IMAGE");
        return answer.text("errors/0/pointer");
    }
}
