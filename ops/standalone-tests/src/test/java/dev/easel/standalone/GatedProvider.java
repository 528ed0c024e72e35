package dev.easel.standalone;

import dev.easel.api.tasks.AttemptId;
import dev.easel.saga.providers.Answer;
import dev.easel.saga.providers.Answer.Made;
import dev.easel.saga.providers.Answer.NotSent;
import dev.easel.saga.providers.MadeFile;
import dev.easel.saga.providers.Order;
import dev.easel.saga.providers.Progress;
import dev.easel.saga.providers.StepProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Has its result ready at once, and hands it over when it is told to. */
final class GatedProvider implements StepProvider {

    static final String NAME = "gated-test";
    static final String STEP = "test-gated";

    /** One for each order that waits at the gate. */
    final Semaphore waiting = new Semaphore(0);

    /** One for each order that may pass. */
    final Semaphore gate = new Semaphore(0);

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean does(String stepType) {
        return stepType.equals(STEP);
    }

    @Override
    public int atOnce() {
        return 1;
    }

    @Override
    public Answer perform(Order order, Progress progress) throws InterruptedException {
        waiting.release();
        gate.acquire();
        try {
            var file = Files.createTempFile("gated", ".txt");
            Files.writeString(file, "the result", StandardCharsets.UTF_8);
            return new Made(List.of(new MadeFile(file, "text/plain", 0, 0)), 1_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Answer recall(AttemptId attempt, @Nullable String providerTaskId) {
        return new NotSent("nothing is known of it");
    }
}
