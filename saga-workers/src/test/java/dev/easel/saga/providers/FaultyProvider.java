package dev.easel.saga.providers;

import dev.easel.api.tasks.AttemptId;
import dev.easel.api.tasks.FailureCause;
import dev.easel.saga.providers.Answer.Accepted;
import dev.easel.saga.providers.Answer.Declined;
import dev.easel.saga.providers.Answer.Made;
import dev.easel.saga.providers.Answer.NotSent;
import dev.easel.saga.providers.Answer.Unknown;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;

/**
 * A provider that does what the step's input {@code fault} says: everything that can go wrong with one. Without a fault it
 * makes a small picture; its second kind of step needs the picture that the first one made.
 */
public final class FaultyProvider implements StepProvider {

    public static final String NAME = "faulty";
    public static final String MAKE = "test-make";
    public static final String FINISH = "test-finish";
    public static final String FAULT = "fault";

    private final Map<AttemptId, AtomicInteger> asked = new ConcurrentHashMap<>();
    private final Map<AttemptId, Integer> performed = new ConcurrentHashMap<>();
    private final Map<String, AtomicInteger> triesOfFault = new ConcurrentHashMap<>();

    /** What it can be told to do. */
    public enum Fault {
        NONE,
        /** Declines every time, though it might work later. */
        REFUSE,
        /** Declines the first time only. */
        REFUSE_ONCE,
        /** Says that the input can never work. */
        REFUSE_INPUT,
        /** Never answers, but lets itself be stopped. */
        HANG,
        /** Breaks in the middle, and knows nothing of it later. */
        DIE_ONCE,
        /** Takes the order and has it ready when asked the second time. */
        ACCEPT,
        /** Loses sight of the order, and finds it when asked. */
        LOSE,
        /** Delivers nothing. */
        DELIVER_NOTHING
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean does(String stepType) {
        return stepType.equals(MAKE) || stepType.equals(FINISH);
    }

    @Override
    public int atOnce() {
        return 4;
    }

    /** How often it was told to begin this attempt. */
    public int begun(AttemptId attempt) {
        return performed.getOrDefault(attempt, 0);
    }

    @Override
    public Answer perform(Order order, Progress progress) throws InterruptedException {
        performed.merge(order.attemptId(), 1, Integer::sum);
        progress.at(50, "half");
        return switch (Fault.valueOf(order.inputs().getOrDefault(FAULT, "NONE"))) {
            case NONE -> make(order);
            case REFUSE -> new Declined("not today", true, FailureCause.PROVIDER_ERROR);
            case REFUSE_ONCE ->
                firstTime(order) ? new Declined("not now", true, FailureCause.PROVIDER_ERROR) : make(order);
            case REFUSE_INPUT -> new Declined("not this", true, FailureCause.INVALID_INPUT);
            case HANG -> hang();
            case DIE_ONCE -> {
                if (firstTime(order)) {
                    throw new IllegalStateException("died in the middle");
                }
                yield make(order);
            }
            case ACCEPT -> new Accepted("job-" + order.attemptId());
            case LOSE -> new Unknown("the line went dead");
            case DELIVER_NOTHING -> new Made(List.of(), 0);
        };
    }

    /** Orders that were accepted are ready at the second question; of others there is nothing. */
    @Override
    public Answer recall(AttemptId attempt, @Nullable String providerTaskId) {
        if (providerTaskId == null) {
            return new NotSent("nothing is known of it");
        }
        var questions = asked.computeIfAbsent(attempt, _ -> new AtomicInteger()).incrementAndGet();
        return questions < 2 ? new Accepted(providerTaskId) : new Made(List.of(picture(0x00FF00)), 7_000);
    }

    private boolean firstTime(Order order) {
        var fault = order.inputs().getOrDefault("task", order.attemptId().value());
        return triesOfFault.computeIfAbsent(fault, _ -> new AtomicInteger()).getAndIncrement() == 0;
    }

    private static Answer make(Order order) {
        if (order.stepType().equals(FINISH) && order.sources().isEmpty()) {
            return new Declined("there is nothing to finish", false, FailureCause.INVALID_INPUT);
        }
        return new Made(List.of(picture(order.stepType().equals(FINISH) ? 0x0000FF : 0xFF0000)), 5_000);
    }

    private static Answer hang() throws InterruptedException {
        new CountDownLatch(1).await();
        throw new IllegalStateException("nobody opens this latch");
    }

    private static MadeFile picture(int rgb) {
        try {
            var picture = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
            picture.setRGB(20, 15, rgb);
            var file = Files.createTempFile("faulty-", ".png");
            ImageIO.write(picture, "png", file.toFile());
            return new MadeFile(file, "image/png", 40, 30);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
