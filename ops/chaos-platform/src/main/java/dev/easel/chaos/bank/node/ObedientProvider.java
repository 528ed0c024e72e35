package dev.easel.chaos.bank.node;

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
import java.nio.file.Files;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes a small file, at once or after a while, or declines: as the input {@code whim} says. */
final class ObedientProvider implements StepProvider {

    static final String NAME = "obedient";
    static final String STEP = "obedient-step";

    private static final int AT_ONCE = 16;
    private static final long A_WHILE_MILLIS = 1_500;

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
        return switch (order.inputs().getOrDefault("whim", "")) {
            case "DECLINE" -> new Declined("It was asked to.", false, FailureCause.PROVIDER_ERROR);
            case "SLOWLY" -> slowly(order);
            default -> made(order);
        };
    }

    @Override
    public Answer recall(AttemptId attempt, @Nullable String providerTaskId) {
        return new NotSent("nothing is known of it");
    }

    private static Answer slowly(Order order) {
        try {
            Thread.sleep(A_WHILE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new NotSent("interrupted");
        }
        return made(order);
    }

    private static Answer made(Order order) {
        try {
            var file = Files.createTempFile("easel-bank-", ".txt");
            Files.writeString(file, order.attemptId().value());
            return new Made(List.of(new MadeFile(file, "text/plain", 0, 0)), 1_000);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
