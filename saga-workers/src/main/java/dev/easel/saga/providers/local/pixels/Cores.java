package dev.easel.saga.providers.local.pixels;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.FutureTask;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Spreads short work over the processors that are idle: what comes out must not depend on the order. */
public final class Cores {

    private Cores() {}

    /** Does it for each number from nought to below the count, and returns when all is done. */
    public static void each(int count, IntConsumer work) {
        IntStream.range(0, count).parallel().forEach(work);
    }

    /** Begins it as soon as a processor is idle. */
    public static <T> FutureTask<T> offer(Callable<T> work) {
        var task = new FutureTask<>(work);
        ForkJoinPool.commonPool().execute(task);
        return task;
    }

    /** What was offered: waits for it, or does it here if nobody has begun. */
    public static <T> T result(FutureTask<T> offered) throws InterruptedException {
        offered.run();
        try {
            return offered.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof InterruptedException interrupted) {
                throw interrupted;
            }
            throw new CompletionException(e.getCause());
        }
    }
}
