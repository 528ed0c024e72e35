package dev.easel.saga.providers;

import dev.easel.api.tasks.AttemptId;
import dev.easel.api.tasks.FailureCause;
import dev.easel.saga.providers.Answer.Declined;
import dev.easel.saga.providers.Answer.Made;
import dev.easel.saga.providers.Answer.NotSent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Does what the faulty provider was to do; free of charge, and not when the input {@code spare} says no. */
public final class SpareProvider implements StepProvider {

    public static final String NAME = "spare";

    private final Map<AttemptId, Order> orders = new ConcurrentHashMap<>();

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean does(String stepType) {
        return stepType.equals(FaultyProvider.MAKE);
    }

    @Override
    public int atOnce() {
        return 4;
    }

    /** The order of this attempt; null when it was never told to begin it. */
    public @Nullable Order begun(AttemptId attempt) {
        return orders.get(attempt);
    }

    @Override
    public Answer perform(Order order, Progress progress) {
        orders.put(order.attemptId(), order);
        if (order.inputs().getOrDefault(NAME, "yes").equals("no")) {
            return new Declined("no spare either", true, FailureCause.PROVIDER_ERROR);
        }
        try {
            var file = Files.createTempFile("spare-", ".txt");
            Files.writeString(file, "spare", StandardCharsets.UTF_8);
            return new Made(List.of(new MadeFile(file, "text/plain", 0, 0)), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Answer recall(AttemptId attempt, @Nullable String providerTaskId) {
        return new NotSent("nothing is known of it");
    }
}
