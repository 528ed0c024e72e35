package dev.easel.command.tasks;

import static dev.easel.command.tasks.TaskRequests.owner;
import static dev.easel.command.tasks.TaskRequests.submit;
import static dev.easel.command.tasks.TaskRequests.uploaded;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.api.catalog.ToolLimits;
import dev.easel.api.catalog.refusals.NoExecutor;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.Purpose;
import dev.easel.api.credits.events.CreditsHeld;
import dev.easel.api.tasks.StepTypes;
import dev.easel.platform.Commands;
import dev.easel.testing.Browser;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.axonframework.commandhandling.CommandExecutionException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Submissions over HTTP; what may be named as a source: {@link TaskSourcesIT}. */
class TaskEndpointsIT {

    private static Workshop shop;
    private static Browser ada;
    private static String photo;

    @BeforeAll
    static void open() {
        shop = Workshop.open();
        ada = shop.person("ada.submits@example.com", 10_000);
        photo = uploaded(ada);
    }

    @Nested
    class GivenEnoughCredits {

        @Test
        void isAcceptedWithItsPriceSetAside() {
            var bob = shop.person("bob.submits@example.com", 100);
            var accepted = submit(bob, uploaded(bob));
            var path = "/api/tasks/" + accepted.text("taskId");
            assertThat(accepted.status()).isEqualTo(202);
            assertThat(accepted.text("status")).isEqualTo("pending");
            assertThat(accepted.json().at("/creditsReserved").asLong()).isEqualTo(8);
            assertThat(accepted.json().at("/creditsRemaining").asLong()).isEqualTo(92);
            assertThat(accepted.text("statusUrl")).isEqualTo(path);
            assertThat(accepted.text("streamUrl")).isEqualTo(path + "/stream");
            assertThat(accepted.text("cancelUrl")).isEqualTo(path + "/cancel");
            assertThat(accepted.header("Location")).isEqualTo(path);
            assertThat(accepted.header("Retry-After")).matches("\\d+");
            assertThat(accepted.header("Easel-Position")).matches("\\d+");
            assertThat(accepted.header("Idempotent-Replayed")).isEmpty();

            var ledger = LedgerId.of(owner(bob));
            var task = shop.inspect(accepted);
            assertThat(task.payment().holdId()).isEqualTo(HoldId.of(task.taskId(), 1));
            assertThat(task.request().test()).isFalse();
            assertThat(shop.events(ledger, CreditsHeld.class)).singleElement().satisfies(held -> {
                assertThat(held.purpose()).isEqualTo(new Purpose(task.taskId(), "Two steps"));
                assertThat(held.expiresAt()).isAfter(task.course().deadlineAt());
            });
        }

        @Test
        void takesOptionsOfEveryKind() {
            var accepted = submit(ada, Workshop.TOOL, Map.of("storageKey", photo, "style", "bold", "size", 2));
            assertThat(accepted.status()).isEqualTo(202);
            assertThat(shop.inspect(accepted).request().inputs())
                    .isEqualTo(Map.of("storageKey", photo, "style", "bold", "size", "2"));
        }

        @Test
        void isRefusedAtAnotherPriceThanWasShown() {
            var bob = shop.person("bob.looks@example.com", 100);
            var input = Map.of("storageKey", uploaded(bob));
            var refused =
                    bob.post("/api/tasks", Map.of("toolSlug", Workshop.TOOL, "input", input, "expectedCredits", 7));
            assertThat(refused.status()).isEqualTo(409);
            assertThat(refused.text("code")).isEqualTo("PRICE_CHANGED");
            assertThat(shop.events(LedgerId.of(owner(bob)), CreditsHeld.class)).isEmpty();
            assertThat(bob.post("/api/tasks", Map.of("toolSlug", Workshop.TOOL, "input", input, "expectedCredits", 8))
                            .status())
                    .isEqualTo(202);
        }

        @Test
        void isRefusedToTheNameless() {
            assertThat(submit(shop.side.browser(), photo).status()).isEqualTo(401);
        }
    }

    @Nested
    class GivenTooFewCredits {

        @Test
        void isRefusedAndRecordsNothing() {
            var carl = shop.person("carl.submits@example.com", 7);
            var refused = submit(carl, uploaded(carl));
            assertThat(refused.status()).isEqualTo(402);
            assertThat(refused.text("code")).isEqualTo("INSUFFICIENT_CREDITS");
            assertThat(refused.json().at("/balance").asLong()).isEqualTo(7);
            assertThat(refused.json().at("/required").asLong()).isEqualTo(8);
            assertThat(refused.text("topUpUrl")).isEqualTo("/credits");
            assertThat(shop.events(LedgerId.of(owner(carl)), CreditsHeld.class)).isEmpty();
        }

        @Test
        void isRefusedLikewiseBeforeThereIsALedger() {
            var dora = shop.side.browser().signUp("dora.submits@example.com");
            var refused = submit(dora, uploaded(dora));
            assertThat(refused.status()).isEqualTo(402);
            assertThat(refused.json().at("/balance").asLong()).isZero();
        }
    }

    @Nested
    class GivenATool {

        @Test
        void isMissingWhenItIsUnknownOrClosed() {
            shop.define("closed", new ToolLimits(1_000_000, List.of("png")), 3);
            var input = Map.of("storageKey", photo);
            var closed = submit(ada, "closed", input);
            var unknown = submit(ada, "unknown", input);
            assertThat(closed.status()).isEqualTo(404);
            assertThat(unknown.status()).isEqualTo(404);
            assertThat(closed.text("detail")).isEqualTo(unknown.text("detail"));
        }

        @Test
        void isRefusedWhenNobodyCanDoItsSteps() {
            var tools = new Tools(shop.side.bean(Commands.class), new StepTypes(Set.of("test-sketch")));
            assertThatThrownBy(() -> tools.quote(Workshop.TOOL, false))
                    .asInstanceOf(InstanceOfAssertFactories.type(CommandExecutionException.class))
                    .returns(
                            new NoExecutor(Workshop.TOOL), it -> it.getDetails().orElseThrow());
        }

        @Test
        void saysWhatIsWrongWithTheInput() {
            var wrong = submit(ada, Workshop.TOOL, Map.of("style", "loud", "size", "2", "secret", 1));
            assertThat(wrong.status()).isEqualTo(400);
            assertThat(wrong.text("code")).isEqualTo("VALIDATION_ERROR");
            assertThat(wrong.json().at("/errors").valueStream().map(it -> it.path("pointer")
                            .asString()))
                    .containsExactlyInAnyOrder("/input/storageKey", "/input/style", "/input/size", "/input/secret");
            assertThat(wrong.json().at("/errors").valueStream().map(it -> it.path("detail")
                            .asString()))
                    .containsExactlyInAnyOrder(
                            "storageKey is missing",
                            "style must be one of soft, bold",
                            "size must be a whole number",
                            "secret is not asked for");
        }

        @Test
        void wantsAnObjectOfModestSize() {
            assertThat(pointer(ada.post("/api/tasks", Map.of("toolSlug", Workshop.TOOL))))
                    .isEqualTo("/input");
            assertThat(pointer(ada.post("/api/tasks", Map.of("toolSlug", Workshop.TOOL, "input", List.of()))))
                    .isEqualTo("/input");
            assertThat(pointer(submit(ada, Workshop.TOOL, Map.of("storageKey", "x".repeat(9_000)))))
                    .isEqualTo("/input");
            assertThat(pointer(submit(ada, Workshop.TOOL, Map.of("storageKey", "\0"))))
                    .isEqualTo("/input");
            assertThat(ada.post("/api/tasks", Map.of("input", Map.of())).status())
                    .isEqualTo(400);
        }
    }

    private static String pointer(Browser.Answer refused) {
        assertThat(refused.status()).isEqualTo(400);
        return refused.text("errors/0/pointer");
    }
}
