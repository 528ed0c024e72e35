package dev.easel.saga.providers.local.pixels;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Spreads short work over the processors that are idle: what comes out must not depend on the order. */
public final class Cores {

    private Cores() {}

    /** Does it for each number from nought to below the count, and returns when all is done. */
    public static void each(int count, IntConsumer work) {
        IntStream.range(0, count).parallel().forEach(work);
    }
}
