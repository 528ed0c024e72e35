package dev.easel.bench.sides;

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
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a small file at once. */
public final class StubProvider implements StepProvider {

    /** How step templates name it. */
    public static final String NAME = "bench";

    /** The only thing it does. */
    public static final String STEP = "bench-step";

    private static final int AT_ONCE = 64;

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
        return AT_ONCE;
    }

    @Override
    public Answer perform(Order order, Progress progress) {
        try {
            var file = Files.createTempFile("easel-bench-", ".txt");
            Files.writeString(file, order.attemptId().value());
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
