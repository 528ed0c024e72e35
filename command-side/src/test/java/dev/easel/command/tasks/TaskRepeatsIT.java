package dev.easel.command.tasks;

import static dev.easel.api.credits.Credits.credits;
import static dev.easel.command.tasks.TaskRequests.body;
import static dev.easel.command.tasks.TaskRequests.once;
import static dev.easel.command.tasks.TaskRequests.owner;
import static dev.easel.command.tasks.TaskRequests.submit;
import static dev.easel.command.tasks.TaskRequests.uploaded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.Derived;
import dev.easel.api.catalog.ToolId;
import dev.easel.api.catalog.ToolLimits;
import dev.easel.api.catalog.commands.ActivateTool;
import dev.easel.api.catalog.commands.DeactivateTool;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.Purpose;
import dev.easel.api.credits.ReleaseCause;
import dev.easel.api.credits.commands.HoldCredits;
import dev.easel.api.credits.commands.ReleaseHold;
import dev.easel.api.credits.events.CreditsHeld;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.events.TaskSubmitted;
import dev.easel.testing.Browser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Submissions that come again, one after the other and all at once. */
class TaskRepeatsIT {

    private static Workshop shop;
    private static Browser ada;
    private static String photo;

    @BeforeAll
    static void open() {
        shop = Workshop.open();
        ada = shop.person("ada.repeats@example.com", 10_000);
        photo = uploaded(ada);
    }

    @Nested
    class GivenAKey {

        @Test
        void getsTheFirstAnswerAgainWhateverHasHappenedSince() {
            shop.define("closing", new ToolLimits(1_000_000, List.of("png")), 3);
            shop.tell(new ActivateTool(ToolId.of("closing")));
            var body = Map.of("toolSlug", "closing", "input", Map.of("storageKey", photo));
            var first = once(ada, "key-1", "/api/tasks", body);
            shop.deliver(shop.start(first), 0);
            shop.tell(new DeactivateTool(ToolId.of("closing")));
            var again = once(ada, "\"key-1\"", "/api/tasks", body);
            assertThat(again.status()).isEqualTo(202);
            assertThat(again.json()).isEqualTo(first.json());
            assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
            assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        }

        @Test
        void isRefusedWithAnotherBody() {
            once(ada, "key-2", "/api/tasks", body(photo));
            var other = body(photo);
            other.put("input", Map.of("storageKey", photo, "style", "soft"));
            var refused = once(ada, "key-2", "/api/tasks", other);
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.text("code")).isEqualTo("IDEMPOTENCY_MISMATCH");
        }

        @Test
        void meansAnotherTaskForAnotherPerson() {
            var mine = once(ada, "key-3", "/api/tasks", body(photo));
            var eve = shop.person("eve.repeats@example.com", 100);
            var theirs = once(eve, "key-3", "/api/tasks", body(uploaded(eve)));
            assertThat(theirs.status()).isEqualTo(202);
            assertThat(theirs.text("taskId")).isNotEqualTo(mine.text("taskId"));
        }

        @Test
        void mayComeInTheBodyButNotTwoOfThem() {
            var body = body(photo);
            body.put("idempotencyKey", "key-4");
            var first = ada.post("/api/tasks", body);
            assertThat(once(ada, "key-4", "/api/tasks", body).text("taskId")).isEqualTo(first.text("taskId"));
            var refused = once(ada, "key-5", "/api/tasks", body);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.text("errors/0/pointer")).isEqualTo("/idempotencyKey");
        }

        @Test
        void makesOneTaskAndOneHoldOfFiftyAtOnce() throws Exception {
            var body = body(photo);
            var before = shop.events(LedgerId.of(owner(ada)), CreditsHeld.class).size();
            var accepted = new ArrayList<Browser.Answer>();
            ada.with("Idempotency-Key", "key-6");
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Callable<Browser.Answer> submit = () -> ada.post("/api/tasks", body);
                var sent = IntStream.range(0, 50)
                        .mapToObj(_ -> threads.submit(submit))
                        .toList();
                for (Future<Browser.Answer> one : sent) {
                    var answer = one.get();
                    if (answer.status() == 409) {
                        assertThat(answer.text("code")).isEqualTo("IDEMPOTENCY_IN_PROGRESS");
                        assertThat(answer.header("Retry-After")).matches("\\d+");
                    } else {
                        assertThat(answer.status()).isEqualTo(202);
                        accepted.add(answer);
                    }
                }
            } finally {
                ada.without("Idempotency-Key");
            }
            assertThat(accepted)
                    .extracting(Browser.Answer::body)
                    .containsOnly(accepted.getFirst().body());
            assertThat(accepted)
                    .filteredOn(it -> it.header("Idempotent-Replayed").isEmpty())
                    .hasSize(1);
            assertThat(shop.events(LedgerId.of(owner(ada)), CreditsHeld.class)).hasSize(before + 1);
            assertThat(shop.events(id("key-6"), TaskSubmitted.class)).hasSize(1);
        }
    }

    @Nested
    class GivenAHoldWhoseTaskNeverCame {

        @Test
        void isUsedWhileItIsOpen() {
            hold("key-7", 8);
            var accepted = once(ada, "key-7", "/api/tasks", body(photo));
            assertThat(shop.inspect(accepted).payment().holdId()).isEqualTo(HoldId.of(id("key-7"), 1));
        }

        @Test
        void leavesItsPlaceToTheNextWhenItWentBack() {
            hold("key-8", 8);
            release("key-8");
            var accepted = once(ada, "key-8", "/api/tasks", body(photo));
            assertThat(shop.inspect(accepted).payment().holdId()).isEqualTo(HoldId.of(id("key-8"), 2));
        }

        @Test
        void isWaitedForWhenThePriceHasChangedSince() {
            hold("key-9", 4);
            var busy = once(ada, "key-9", "/api/tasks", body(photo));
            assertThat(busy.status()).isEqualTo(409);
            assertThat(busy.text("code")).isEqualTo("IDEMPOTENCY_IN_PROGRESS");
            release("key-9");
            assertThat(once(ada, "key-9", "/api/tasks", body(photo)).status()).isEqualTo(202);
        }
    }

    private static void hold(String key, long amount) {
        var now = Instant.now();
        var hold = HoldId.of(id(key), 1);
        var purpose = new Purpose(id(key), "Two steps");
        shop.tell(new HoldCredits(LedgerId.of(owner(ada)), hold, credits(amount), purpose, now.plusSeconds(600), now));
    }

    private static void release(String key) {
        var hold = HoldId.of(id(key), 1);
        shop.tell(new ReleaseHold(LedgerId.of(owner(ada)), hold, ReleaseCause.NO_TASK, Instant.now()));
    }

    /** What Ada's key means. */
    private static TaskId id(String key) {
        var owner = owner(ada);
        return new TaskId(Derived.id(TaskId.PREFIX, owner.tenant(), owner.subject(), "POST", "/api/tasks", key));
    }
}
