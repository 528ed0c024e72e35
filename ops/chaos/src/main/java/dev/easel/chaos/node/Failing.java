package dev.easel.chaos.node;

import java.util.concurrent.ThreadLocalRandom;

/** Lets handlers fail now and then. */
final class Failing {

    private static final int WHOLE = 100;

    private volatile int percent;

    void atPercent(int share) {
        percent = share;
    }

    void perhaps() {
        if (ThreadLocalRandom.current().nextInt(WHOLE) < percent) {
            throw new IllegalStateException("as was asked for");
        }
    }
}
