package dev.easel.standalone;

import dev.easel.api.tasks.AttemptId;
import dev.easel.api.tasks.FailureCause;
import dev.easel.saga.providers.Answer;
import dev.easel.saga.providers.Answer.Declined;
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
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Sketches, and models what was sketched; or does with a sketch what the input {@code then} says. */
final class TwoStepProvider implements StepProvider {

    static final String NAME = "two-step-test";
    static final String SKETCH = "test-sketch";
    static final String MODEL = "test-model";
    static final String THEN = "then";

    /** The orders for second steps, as they came. */
    final List<Order> modelled = new CopyOnWriteArrayList<>();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean does(String stepType) {
        return stepType.equals(SKETCH) || stepType.equals(MODEL);
    }

    @Override
    public int atOnce() {
        return 4;
    }

    @Override
    public Answer perform(Order order, Progress progress) throws InterruptedException {
        if (order.stepType().equals(SKETCH)) {
            return made("sketch");
        }
        modelled.add(order);
        return switch (order.inputs().getOrDefault(THEN, "model")) {
            case "refuse" -> new Declined("this cannot be modelled", false, FailureCause.PROVIDER_ERROR);
            case "hang" -> hang();
            default -> made("model");
        };
    }

    @Override
    public Answer recall(AttemptId attempt, @Nullable String providerTaskId) {
        return new NotSent("nothing is known of it");
    }

    private static Answer made(String what) {
        try {
            var file = Files.createTempFile(what, ".txt");
            Files.writeString(file, what, StandardCharsets.UTF_8);
            return new Made(List.of(new MadeFile(file, "text/plain", 0, 0)), 1_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer hang() throws InterruptedException {
        new CountDownLatch(1).await();
        throw new IllegalStateException("nobody opens this latch");
    }
}
