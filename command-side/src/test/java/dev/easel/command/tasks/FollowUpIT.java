package dev.easel.command.tasks;

import static dev.easel.command.tasks.TaskRequests.submit;
import static dev.easel.command.tasks.TaskRequests.uploaded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.catalog.Style;
import dev.easel.api.catalog.StyleId;
import dev.easel.api.catalog.ToolId;
import dev.easel.api.catalog.commands.RemoveStyle;
import dev.easel.api.tasks.PlannedStep;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.events.TaskSubmitted;
import dev.easel.testing.Browser;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A tool that makes a picture in a chosen style, and a model of it for those who ask once more. */
class FollowUpIT {

    private static final String TOOL = "figure";
    private static final Style ANIME = new Style(StyleId.of(ToolId.of(TOOL), "anime"), "Anime", "styles/0123");

    private static Workshop shop;
    private static Browser ada;

    @BeforeAll
    static void open() {
        shop = Workshop.open();
        shop.defineFollowedUp(TOOL, ANIME);
        ada = shop.person("ada.follows@example.com", 10_000);
    }

    @Nested
    class GivenAChosenStyle {

        @Test
        void runsTheFirstStepWithThePictureOfTheStyle() {
            var accepted = submit(ada, TOOL, chosen(ANIME.styleId().value()));
            assertThat(accepted.json().at("/creditsReserved").asLong()).isEqualTo(3);
            assertThat(submitted(accepted).plan()).extracting(PlannedStep::type).containsExactly("test-sketch");
            assertThat(submitted(accepted).request().inputs())
                    .containsEntry("styleReferenceId", ANIME.styleId().value())
                    .containsEntry("styleStorageKey", "styles/0123");
        }

        @Test
        void isRefusedUnlessTheToolHasIt() {
            var refused = submit(ada, TOOL, chosen("sty_foreign"));
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.text("code")).isEqualTo("VALIDATION_ERROR");
            assertThat(refused.text("errors/0/pointer")).isEqualTo("/input/styleReferenceId");
            var smuggled = new HashMap<String, String>(chosen(ANIME.styleId().value()));
            smuggled.put("styleStorageKey", "styles/secret");
            var accepted = submit(ada, TOOL, smuggled);
            assertThat(submitted(accepted).request().inputs()).containsEntry("styleStorageKey", "styles/0123");
        }

        @Test
        void isLookedUpAnewWhenTheTaskIsTriedAgain() {
            var pop = new Style(StyleId.of(ToolId.of("figure-2"), "pop"), "Pop", "styles/4567");
            shop.defineFollowedUp("figure-2", pop);
            var failed = shop.start(submit(ada, "figure-2", chosen(pop.styleId().value())));
            shop.fail(failed, 0);
            var again = ada.post("/api/tasks/" + failed + "/retry", Map.of());
            assertThat(submitted(again).request().inputs()).containsEntry("styleStorageKey", "styles/4567");
            shop.tell(new RemoveStyle(ToolId.of("figure-2"), pop.styleId()));
            assertThat(ada.post("/api/tasks/" + failed + "/retry", Map.of()).status())
                    .isEqualTo(400);
        }
    }

    @Nested
    class GivenAFinishedPicture {

        @Test
        void isModelledOnRequestForThePriceOfThatStep() {
            var picture = shop.start(submit(ada, TOOL, chosen(ANIME.styleId().value())));
            shop.deliver(picture, 0);
            var accepted = follow(picture);
            assertThat(accepted.status()).isEqualTo(202);
            assertThat(accepted.json().at("/creditsReserved").asLong()).isEqualTo(5);
            assertThat(submitted(accepted).plan()).extracting(PlannedStep::type).containsExactly("test-model");
            assertThat(submitted(accepted).request().inputs())
                    .isEqualTo(Map.of("storageKey", "tasks/" + picture + "/0/0.png"));

            var model = shop.start(accepted);
            shop.fail(model, 0);
            var again = ada.post("/api/tasks/" + model + "/retry", Map.of());
            assertThat(submitted(again).plan()).extracting(PlannedStep::type).containsExactly("test-model");
            assertThat(submitted(again).request().parentTaskId()).isEqualTo(picture);
        }

        @Test
        void isNotModelledBeforeItIsThere() {
            var picture = shop.start(submit(ada, TOOL, chosen(ANIME.styleId().value())));
            var refused = follow(picture);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.text("errors/0/pointer")).isEqualTo("/parentTaskId");
        }
    }

    private static Browser.Answer follow(TaskId picture) {
        return ada.post("/api/tasks", Map.of("toolSlug", TOOL, "input", Map.of(), "parentTaskId", picture.value()));
    }

    private static Map<String, String> chosen(String style) {
        return Map.of("storageKey", uploaded(ada), "styleReferenceId", style);
    }

    private static TaskSubmitted submitted(Browser.Answer accepted) {
        assertThat(accepted.status()).isEqualTo(202);
        return shop.events(accepted.text("taskId"), TaskSubmitted.class).getFirst();
    }
}
