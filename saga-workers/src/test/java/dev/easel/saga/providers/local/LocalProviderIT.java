package dev.easel.saga.providers.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.easel.api.Owner;
import dev.easel.api.credits.Credits;
import dev.easel.api.tasks.AttemptId;
import dev.easel.api.tasks.AttemptOutcome;
import dev.easel.api.tasks.CancelledBy;
import dev.easel.api.tasks.FailureCause;
import dev.easel.api.tasks.Output;
import dev.easel.api.tasks.PlannedStep;
import dev.easel.api.tasks.StepId;
import dev.easel.api.tasks.StepTypes;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.commands.CompleteStep;
import dev.easel.api.tasks.commands.FailStep;
import dev.easel.api.tasks.commands.RecordAttempt;
import dev.easel.api.tasks.commands.TaskCommand;
import dev.easel.api.tasks.events.StepRequested;
import dev.easel.api.tasks.events.TaskCancelled;
import dev.easel.embedded.Passage;
import dev.easel.embedded.TestServices;
import dev.easel.platform.LiveBus;
import dev.easel.platform.ObjectStore;
import dev.easel.platform.ObjectStore.Bucket;
import dev.easel.platform.PictureMemory;
import dev.easel.saga.providers.Answer;
import dev.easel.saga.providers.MadeFile;
import dev.easel.saga.providers.Order;
import dev.easel.saga.providers.Progress;
import dev.easel.saga.providers.Recorder;
import dev.easel.saga.providers.RunningSagas;
import dev.easel.saga.providers.local.pixels.Photos;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a requested step to its stored result, with the real desk, the real store and real photos. */
class LocalProviderIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static Passage passage;
    private static RunningSagas sagas;
    private static ObjectStore store;

    @BeforeAll
    static void start() {
        var settings = new HashMap<String, Object>(TestServices.fresh());
        var s3 = URI.create(String.valueOf(settings.get("S3_ENDPOINT")));
        passage = Passage.to(s3.getPort());
        settings.put("S3_ENDPOINT", "http://127.0.0.1:" + passage.port() + s3.getPath());
        sagas = RunningSagas.on(settings);
        store = sagas.bean(ObjectStore.class);
    }

    @AfterAll
    static void stop() {
        sagas.close();
        passage.close();
    }

    @Test
    void cutsTheSubjectOfAPhotoFree() throws IOException {
        put("uploads/person", Photos.bytes("astronaut.png"));
        var done = (CompleteStep) end(request("person", Map.of("storageKey", "uploads/person"), List.of()));
        assertThat(done.report().costMicros()).isZero();
        var output = done.outputs().getFirst();
        assertThat(output.contentType()).isEqualTo("image/png");
        assertThat(List.of(output.widthPx(), output.heightPx())).isEqualTo(List.of(512, 512));
        var result = read(output.storageKey());
        assertThat(result.getRGB(225, 120))
                .isEqualTo(Photos.named("astronaut.png").getRGB(225, 120));
        assertThat(result.getRGB(100, 150) >>> 24).isZero();
        assertThat(sagas.bean(LiveBus.class).last("task:tsk_person")).contains("Saving the result");
    }

    @Test
    void worksOnWhatTheStepBeforeMade() throws IOException {
        put("uploads/before", Photos.bytes("astronaut.png"));
        put("tasks/tsk_after/0/0.png", Photos.bytes("chelsea.png"));
        var made = new Output(0, "tasks/tsk_after/0/0.png", "image/png", 1, "", 451, 300, null);
        var done = (CompleteStep) end(request("after", Map.of("storageKey", "uploads/before"), List.of(made)));
        assertThat(done.outputs().getFirst().widthPx()).isEqualTo(451);
    }

    @Test
    void enlargesAPhoto() throws IOException {
        put("uploads/cat", Photos.bytes("chelsea.png"));
        var inputs = Map.of("storageKey", "uploads/cat", "factor", "2");
        var done = (CompleteStep) end(request("image-upscale", "cat", inputs, List.of()));
        var result = read(done.outputs().getFirst().storageKey());
        assertThat(List.of(result.getWidth(), result.getHeight())).isEqualTo(List.of(902, 600));
    }

    @Test
    void doesWhatEveryShippedToolMayAskFor() {
        assertThat(StepTypes.KNOWN).allMatch(sagas.bean(LocalProvider.class)::does);
    }

    @Test
    void waitsForTheStoreAndThenDoesIt() throws IOException {
        put("uploads/away", Photos.bytes("chelsea.png"));
        passage.cut();
        var task = request("away", Map.of("storageKey", "uploads/away"), List.of());
        var first = (RecordAttempt) end(task);
        passage.mend();
        assertThat(first.report().outcome()).isEqualTo(AttemptOutcome.NOT_SENT);
        await().atMost(PATIENCE).until(() -> sagas.bean(Recorder.class).of(task).getLast() instanceof CompleteStep);
    }

    @Test
    void triesAgainWhatBrokeAndLeavesNoFile() throws Exception {
        put("uploads/breaks", Photos.bytes("chelsea.png"));
        var breaking = new BreakingJob();
        var provider = new LocalProvider(
                new SourcePictures(store),
                List.of(breaking),
                new PictureMemory(Runtime.getRuntime().maxMemory()),
                1);
        var order = new Order(
                new AttemptId("att_breaks"),
                breaking.stepType(),
                "",
                Map.of("storageKey", "uploads/breaks"),
                List.of(),
                Instant.now());
        assertThat(provider.perform(order, (_, _) -> {}))
                .isEqualTo(new Answer.Declined(
                        "the computation broke: java.lang.ArithmeticException: / by zero",
                        true,
                        FailureCause.PROVIDER_ERROR));
        assertThat(breaking.file).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "missing   | Expected a picture to work on, but there is none",
                "words     | Expected a picture, but the file is none",
                "cut-png   | Expected a picture that can be read, but it is damaged",
                "cut-jpeg  | Expected a whole picture, but its end is missing",
                "gif       | Expected a JPEG, PNG or WebP picture, but the file is a gif",
                "too-large | Expected a picture of at most 40 megapixels and 16384 pixels a side, but it has 50000 x 50000"
            })
    void declinesWhatItCannotWorkOn(String input, String reason) throws IOException {
        if (!input.equals("missing")) {
            put("uploads/" + input, BadFile.named(input));
        }
        var failed = (FailStep) end(request(input, Map.of("storageKey", "uploads/" + input), List.of()));
        assertThat(failed.cause()).isEqualTo(FailureCause.INVALID_INPUT);
        assertThat(failed.report().detail()).isEqualTo(reason);
        assertThat(failed.report().number()).isEqualTo(1);
    }

    @Test
    void stopsForACancelledTask() throws IOException {
        var large = Photos.scaled(Photos.named("rocket.jpg"), 5000, 3300, BufferedImage.TYPE_INT_RGB);
        put("uploads/large", Photos.encoded(large, "jpg"));
        var task = request("large", Map.of("storageKey", "uploads/large"), List.of());
        await().atMost(PATIENCE)
                .until(() -> sagas.bean(LiveBus.class).last("task:tsk_large").contains("Finding the subject"));
        sagas.append(
                task.value(), 1, new TaskCancelled(task, CancelledBy.OWNER, List.of(), Credits.NONE, Instant.now()));
        assertThat(((RecordAttempt) end(task)).report().outcome()).isEqualTo(AttemptOutcome.CANCELLED);
        await().atMost(PATIENCE).until(() -> Thread.getAllStackTraces().keySet().stream()
                .noneMatch(it -> it.getName().startsWith("easel-local-")));
    }

    @Test
    void saysOfLostWorkThatNothingIsLeft() {
        assertThat(sagas.bean(LocalProvider.class).recall(new AttemptId("att_lost"), null))
                .isInstanceOf(Answer.NotSent.class);
    }

    private static void put(String key, byte[] bytes) {
        store.put(Bucket.PRIVATE, key, "application/octet-stream", bytes);
    }

    private static BufferedImage read(String key) throws IOException {
        try (var in = store.open(Bucket.PRIVATE, key)) {
            return ImageIO.read(in);
        }
    }

    private static TaskId request(String name, Map<String, String> inputs, List<Output> sources) {
        return request("background-remove", name, inputs, sources);
    }

    private static TaskId request(String type, String name, Map<String, String> inputs, List<Output> sources) {
        var task = new TaskId("tsk_" + name);
        var step = new PlannedStep(
                StepId.of(task, 0), 0, "Work", type, "local", "", Credits.credits(10), Duration.ofSeconds(60));
        var deadline = Instant.now().plusSeconds(300).truncatedTo(ChronoUnit.MILLIS);
        sagas.append(
                task.value(),
                0,
                new StepRequested(task, new Owner(Owner.PLATFORM, "acc_1"), step, 1, inputs, sources, deadline));
        return task;
    }

    private static TaskCommand end(TaskId task) {
        var recorder = sagas.bean(Recorder.class);
        await().atMost(PATIENCE).until(() -> !recorder.of(task).isEmpty());
        return recorder.of(task).getFirst();
    }

    /** Begins a file, and breaks. */
    private static final class BreakingJob implements LocalJob {

        private Path file = Path.of("none");

        @Override
        public String stepType() {
            return "break";
        }

        @Override
        public List<MadeFile> make(LocalOrder order, Progress progress) throws IOException {
            file = order.files().create(".png");
            assertThat(file).exists();
            return List.of(new MadeFile(
                    file,
                    "image/png",
                    1,
                    1 / order.inputs().getOrDefault("none", "").length()));
        }
    }
}
