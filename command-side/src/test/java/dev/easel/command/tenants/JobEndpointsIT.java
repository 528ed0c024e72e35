package dev.easel.command.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.tasks.TaskAnswer;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.commands.InspectTask;
import dev.easel.platform.Commands;
import dev.easel.platform.ObjectStore;
import dev.easel.platform.ObjectStore.Bucket;
import dev.easel.testing.Browser;
import dev.easel.testing.Browser.Answer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever runs an app submits jobs of models for its users. Each has ten credits to begin with. */
class JobEndpointsIT extends OneApp {

    private static final String MODELS = "/api/admin/models";
    private static final String GENERATE = "/api/v1/generate";
    private static final String PICTURE = picture();

    private final String drawing = "drawing-" + slug;
    private final String cutout = "cutout-" + slug;

    JobEndpointsIT() {
        define(drawing, 3, Map.of("supportsImages", false));
        define(cutout, 4, Map.of("supportsPrompt", false, "supportedAspectRatios", List.of()));
    }

    @Nested
    class Jobs {

        @Test
        void areTasksWhosePriceIsHeld() {
            var job = generate("ada", drawing, Map.of("prompt", "A city at dusk"));
            assertThat(job.status()).isEqualTo(202);
            assertThat(job.text("status")).isEqualTo("queued");
            assertThat(job.text("model")).isEqualTo(drawing);
            assertThat(job.json().at("/tokens_charged").asLong()).isEqualTo(3);
            assertThat(job.json().at("/user_balance").asLong()).isEqualTo(7);
            assertThat(job.json().at("/estimated_wait_seconds").asInt()).isPositive();
            assertThat(job.header("Location")).isEqualTo("/api/v1/jobs/" + job.text("job_id"));
            var task = task(job);
            assertThat(task.owner().tenant()).isEqualTo(opened.text("app/id"));
            assertThat(task.tool().slug()).isEqualTo(drawing);
            assertThat(task.request().inputs())
                    .isEqualTo(Map.of("prompt", "A city at dusk", "aspect_ratio", "1:1", "num_outputs", "1"));
            var dispatch = task.course().steps().getFirst().step().dispatch();
            assertThat(dispatch).isNotNull();
            assertThat(dispatch.priority()).isEqualTo(10);
            assertThat(dispatch.routes()).extracting(it -> it.provider()).containsExactly("local");
        }

        @Test
        void areThereOnceHoweverOftenTheyAreAskedFor() {
            var body = body(drawing, Map.of("prompt", "A cat"));
            body.put("idempotency_key", "once");
            var first = send("ada", body);
            var again = send("ada", body);
            assertThat(again.status()).isEqualTo(202);
            assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
            assertThat(again.text("message")).isEqualTo("Duplicate request - returning existing job");
            for (var field : List.of("job_id", "status", "tokens_charged", "user_balance", "estimated_wait_seconds")) {
                assertThat(again.json().get(field)).isEqualTo(first.json().get(field));
            }
            body.put("input", Map.of("prompt", "A dog"));
            assertThat(send("ada", body).text("code")).isEqualTo("IDEMPOTENCY_MISMATCH");
            assertThat(send("bob", body).text("job_id")).isNotEqualTo(first.text("job_id"));
        }

        @Test
        void workOnPicturesThatCameWithThem() {
            var job = generate("ada", cutout, Map.of("images", List.of(PICTURE)));
            assertThat(job.status()).isEqualTo(202);
            var key = task(job).request().inputs().getOrDefault("storageKey", "");
            assertThat(key).startsWith("uploads/");
            assertThat(SIDE.bean(ObjectStore.class).head(Bucket.PRIVATE, key)).isNotNull();
        }

        @Test
        void costWhatTheUserHas() {
            generate("ada", drawing, Map.of("prompt", "One"));
            generate("ada", drawing, Map.of("prompt", "Two"));
            generate("ada", drawing, Map.of("prompt", "Three"));
            var refused = generate("ada", drawing, Map.of("prompt", "Four"));
            assertThat(refused.status()).isEqualTo(402);
            assertThat(refused.text("code")).isEqualTo("INSUFFICIENT_TOKENS");
            assertThat(refused.text("error")).isEqualTo("Insufficient tokens");
            assertThat(refused.json().at("/balance").asLong()).isEqualTo(1);
            assertThat(refused.json().at("/required").asLong()).isEqualTo(3);
        }

        @Test
        void areOfUsersWhoAreLetIn() {
            var nobody = app.writeBare("POST", GENERATE, body(drawing, Map.of("prompt", "A cat")));
            assertThat(nobody.status()).isEqualTo(401);
            assertThat(nobody.text("error")).isEqualTo("Missing X-User-ID header");
            open("ada");
            change(app, "ada", Map.of("is_active", false));
            assertThat(generate("ada", drawing, Map.of("prompt", "A cat")).text("error"))
                    .isEqualTo("User is deactivated");
        }
    }

    @Nested
    class Refused {

        @Test
        void areModelsThatAreNotThere() {
            var missing = generate("ada", "nothing", Map.of("prompt", "A cat"));
            assertThat(missing.status()).isEqualTo(404);
            assertThat(missing.text("error")).isEqualTo("Model not found: nothing");
            define(drawing + "-off", 1, Map.of("isEnabled", false));
            assertThat(generate("ada", drawing + "-off", Map.of("prompt", "A cat"))
                            .text("error"))
                    .isEqualTo("Model not found: " + drawing + "-off");
        }

        @ParameterizedTest
        @CsvSource({
            "drawing, num_outputs, 2",
            "drawing, num_outputs, 0",
            "drawing, aspect_ratio, 7:3",
            "drawing, storageKey, uploads/x",
            "cutout, prompt, A cat",
            "cutout, aspect_ratio, 1:1"
        })
        void isWhatTheModelDoesNotTake(String model, String field, String value) {
            var input = new HashMap<String, Object>();
            input.put(
                    model.equals("drawing") ? "prompt" : "images",
                    model.equals("drawing") ? "A cat" : List.of(PICTURE));
            input.put(field, value.matches("\\d") ? Integer.valueOf(value) : value);
            var answer = generate("ada", model + "-" + slug, input);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("error")).isEqualTo("Invalid input");
            assertThat(answer.text("errors/0/pointer")).isEqualTo("/input/" + field);
            assertThat(answer.json().at("/details/fieldErrors/input").size()).isEqualTo(1);
        }

        @Test
        void areTooManyOrNoPictures() {
            assertThat(generate("ada", cutout, Map.of("images", List.of(PICTURE, PICTURE)))
                            .text("errors/0/pointer"))
                    .isEqualTo("/input/images");
            assertThat(generate("ada", cutout, Map.of()).text("errors/0/pointer"))
                    .isEqualTo("/input/images");
            assertThat(generate("ada", drawing, Map.of("images", List.of(PICTURE)))
                            .text("errors/0/pointer"))
                    .isEqualTo("/input/images");
        }

        @Test
        void areAddressesAndWhatIsNoPicture() {
            var address = generate("ada", cutout, Map.of("images", List.of("http://169.254.169.254/latest/meta-data")));
            assertThat(address.status()).isEqualTo(400);
            assertThat(address.text("code")).isEqualTo("IMAGE_URL_NOT_TAKEN");
            var text = "data:image/png;base64,"
                    + Base64.getEncoder().encodeToString("no picture".getBytes(StandardCharsets.UTF_8));
            assertThat(generate("ada", cutout, Map.of("images", List.of(text))).status())
                    .isEqualTo(415);
            assertThat(generate("ada", cutout, Map.of("images", List.of("data:image/png;base64,%%%")))
                            .status())
                    .isEqualTo(400);
        }

        @Test
        void areWebhooksThatNobodyWouldCall() {
            var body = body(drawing, Map.of("prompt", "A cat"));
            body.put("webhook_url", "https://169.254.169.254/hook");
            assertThat(send("ada", body).text("errors/0/pointer")).isEqualTo("/webhook_url");
        }

        @Test
        void areOtherWebhooksUnderTheSameKey() {
            var body = body(drawing, Map.of("prompt", "A cat"));
            body.put("idempotency_key", "told-elsewhere");
            body.put("webhook_url", "https://1.1.1.1/hook");
            assertThat(send("ada", body).status()).isEqualTo(202);
            assertThat(send("ada", body).header("Idempotent-Replayed")).isEqualTo("true");
            body.put("webhook_url", "https://1.1.1.1/other");
            assertThat(send("ada", body).text("code")).isEqualTo("IDEMPOTENCY_MISMATCH");
        }
    }

    @Nested
    class Cancelled {

        @Test
        void giveBackExactlyWhatWasSetAside() {
            var job = generate("ada", drawing, Map.of("prompt", "A city"));
            var cancelled = cancel(app, job, Map.of("Idempotency-Key", "stop"));
            assertThat(cancelled.status()).isEqualTo(202);
            assertThat(cancelled.text("status")).isEqualTo("cancelled");
            assertThat(cancelled.json().at("/tokens_refunded").asLong()).isEqualTo(3);
            assertThat(cancelled.json().at("/user_balance").asLong()).isEqualTo(10);
            assertThat(cancel(app, job, Map.of("Idempotency-Key", "stop")).header("Idempotent-Replayed"))
                    .isEqualTo("true");
            assertThat(cancel(app, job, Map.of()).text("code")).isEqualTo("TASK_NOT_CANCELLABLE");
        }

        @Test
        void areOnlyOnesOwn() {
            var job = generate("ada", drawing, Map.of("prompt", "A city"));
            var missing = app.writeBare("POST", "/api/v1/jobs/tsk_none/cancel", Map.of());
            assertThat(missing.status()).isEqualTo(404);
            var other = app(ADMIN.post(APPS, Map.of("name", "Other", "slug", slug + "-b"))
                    .text("apiKey"));
            var test = app(ADMIN.post(path + "/keys", Map.of("name", "Test", "mode", "TEST"))
                    .text("secret"));
            for (var stranger : List.of(cancel(other, job, Map.of()), cancel(test, job, Map.of()))) {
                assertThat(stranger.status()).isEqualTo(404);
                assertThat(stranger.text("detail")).isEqualTo(missing.text("detail"));
            }
            assertThat(cancel(app, job, Map.of("X-User-ID", "bob")).status()).isEqualTo(404);
            assertThat(cancel(app, job, Map.of("X-User-ID", "ada")).status()).isEqualTo(202);
        }
    }

    private Answer generate(String user, String model, Map<String, ?> input) {
        return send(user, body(model, input));
    }

    private Answer send(String user, Map<String, ?> body) {
        return with(app, Map.of("X-User-ID", user), GENERATE, body);
    }

    private static Answer cancel(Browser browser, Answer job, Map<String, String> headers) {
        return with(browser, headers, "/api/v1/jobs/" + job.text("job_id") + "/cancel", Map.of());
    }

    private static Answer with(Browser browser, Map<String, String> headers, String path, Map<String, ?> body) {
        headers.forEach(browser::with);
        try {
            return browser.writeBare("POST", path, body);
        } finally {
            headers.keySet().forEach(browser::without);
        }
    }

    private static Map<String, Object> body(String model, Map<String, ?> input) {
        var body = new HashMap<String, Object>();
        body.put("model", model);
        body.put("input", input);
        return body;
    }

    private static TaskAnswer task(Answer job) {
        return SIDE.bean(Commands.class).ask(new InspectTask(new TaskId(job.text("job_id"))));
    }

    private static void define(String name, int cost, Map<String, ?> more) {
        var body = new HashMap<String, Object>(more);
        body.put("name", name);
        body.put("displayName", "A model");
        body.put("stepType", "background-remove");
        body.put("tokenCost", cost);
        var made = ADMIN.post(MODELS, body);
        assertThat(made.status()).isEqualTo(201);
        var route = Map.of("provider", "local", "providerModelId", "cutout-1");
        assertThat(ADMIN.post(MODELS + "/" + made.text("model/id") + "/routes", route)
                        .status())
                .isEqualTo(201);
    }

    private static String picture() {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "png", out);
            return "data:image/png;base64," + Base64.getEncoder().encodeToString(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
