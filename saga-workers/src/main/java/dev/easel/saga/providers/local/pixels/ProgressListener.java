package dev.easel.saga.providers.local.pixels;

/** Hears how far a computation has come. */
@FunctionalInterface
public interface ProgressListener {

    /**
     * Called with growing numbers on the thread that computes.
     *
     * @param percent 0 to 100; 0 first, 100 exactly once, at the end
     */
    void at(int percent);
}
