package dev.easel.saga.providers.local.pixels;

/** Tells the listener each percent once and lets the work end where its thread is interrupted. */
public final class Pulse {

    private final ProgressListener listener;
    private int told = -1;

    public Pulse(ProgressListener listener) {
        this.listener = listener;
    }

    public void at(int percent) throws InterruptedException {
        stopIfInterrupted();
        if (percent > told) {
            told = percent;
            listener.at(percent);
        }
    }

    /** @param done part of the stretch that is finished, 0 to 1 */
    public void between(int from, int to, double done) throws InterruptedException {
        at((int) Math.min(to, from + done * (to - from)));
    }

    public static void stopIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("the computation was interrupted");
        }
    }
}
