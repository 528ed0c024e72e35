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
import org.jspecify.annotations.Nullable;

/**
 * Makes one file, however many are asked for, or declines every order.
 *
 * @param orders those that it was given
 */
record RoutedProvider(String name, boolean declines, List<Order> orders) implements StepProvider {

    static final String STEP = "test-routed";

    static RoutedProvider declining(String name) {
        return new RoutedProvider(name, true, new CopyOnWriteArrayList<>());
    }

    static RoutedProvider making(String name) {
        return new RoutedProvider(name, false, new CopyOnWriteArrayList<>());
    }

    @Override
    public boolean does(String stepType) {
        return stepType.equals(STEP);
    }

    @Override
    public int atOnce() {
        return 4;
    }

    @Override
    public Answer perform(Order order, Progress progress) {
        orders.add(order);
        if (declines) {
            return new Declined("not today", false, FailureCause.PROVIDER_ERROR);
        }
        try {
            var file = Files.createTempFile("routed-", ".txt");
            Files.writeString(file, name, StandardCharsets.UTF_8);
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
