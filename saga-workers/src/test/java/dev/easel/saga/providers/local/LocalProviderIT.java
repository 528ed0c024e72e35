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
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.commands.CompleteStep;
import dev.easel.api.tasks.commands.FailStep;
import dev.easel.api.tasks.commands.RecordAttempt;
import dev.easel.api.tasks.commands.TaskCommand;
import dev.easel.api.tasks.events.StepRequested;
import dev.easel.api.tasks.events.TaskCancelled;
import dev.easel.platform.LiveBus;
import dev.easel.platform.ObjectStore;
import dev.easel.platform.ObjectStore.Bucket;
import dev.easel.saga.providers.Answer;
import dev.easel.saga.providers.Recorder;
import dev.easel.saga.providers.RunningSagas;
import dev.easel.saga.providers.local.pixels.Photos;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
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

    private static RunningSagas sagas;
    private static ObjectStore store;

    @BeforeAll
    static void start() {
        sagas = RunningSagas.start();
        store = sagas.bean(ObjectStore.class);
    }

    @AfterAll
    static void stop() {
        sagas.close();
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "missing   | Expected a picture to work on, but there is none",
                "words     | Expected a picture, but the file is none",
                "cut-png   | Expected a picture that can be read, but it is damaged",
                "cut-jpeg  | Expected a whole picture, but its end is missing",
                "gif       | Expected a JPEG, PNG or WebP picture, but the file is a gif",
                "too-large | Expected at most 40 megapixels and 16384 pixels a side, but the picture has 50000 x 50000"
            })
    void declinesWhatItCannotWorkOn(String input, String reason) throws IOException {
        if (!input.equals("missing")) {
            put("uploads/" + input, unworkable(input));
        }
        var failed = (FailStep) end(request(input, Map.of("storageKey", "uploads/" + input), List.of()));
        assertThat(failed.cause()).isEqualTo(FailureCause.INVALID_INPUT);
        assertThat(failed.report().detail()).isEqualTo(reason);
        assertThat(failed.report().number()).isEqualTo(1);
    }

    @Test
    void stopsForACancelledTask() throws IOException {
        var large = Photos.scaled(Photos.named("rocket.jpg"), 5000, 3300, BufferedImage.TYPE_INT_RGB);
        put("uploads/large", encoded(large, "jpg"));
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

    private static byte[] unworkable(String input) throws IOException {
        return switch (input) {
            case "cut-png" -> half(Photos.bytes("astronaut.png"));
            case "cut-jpeg" -> half(Photos.bytes("rocket.jpg"));
            case "gif" -> encoded(Photos.named("chelsea.png"), "gif");
            case "too-large" -> withSize(Photos.bytes("chelsea.png"), 50_000);
            default -> "no picture at all".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        };
    }

    private static byte[] half(byte[] file) {
        return Arrays.copyOf(file, file.length / 2);
    }

    /** A PNG whose header names another size, with the right checksum. */
    private static byte[] withSize(byte[] png, int side) {
        var lying = png.clone();
        var buffer = java.nio.ByteBuffer.wrap(lying);
        buffer.putInt(16, side).putInt(20, side);
        var check = new java.util.zip.CRC32();
        check.update(lying, 12, 17);
        buffer.putInt(29, (int) check.getValue());
        return lying;
    }

    private static byte[] encoded(BufferedImage picture, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, format, bytes);
        return bytes.toByteArray();
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
        var task = new TaskId("tsk_" + name);
        var step = new PlannedStep(
                StepId.of(task, 0),
                0,
                "Remove background",
                "background-remove",
                "local",
                "cutout-1",
                Credits.credits(10),
                Duration.ofSeconds(60));
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
}
