package dev.easel.saga.providers.local;

/** Sees to it that there is memory for a picture before it is read. */
@FunctionalInterface
interface PictureRoom {

    /** For what is small, or within what was made before. */
    PictureRoom UNCOUNTED = _ -> {};

    /** Waits for it. */
    void make(long pixels) throws InterruptedException;
}
