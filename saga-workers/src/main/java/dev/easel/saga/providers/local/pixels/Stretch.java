package dev.easel.saga.providers.local.pixels;

/** Tells one part of a computation as part of the whole's percents, each once. */
public final class Stretch implements ProgressListener {

    private final ProgressListener whole;
    private final int from;
    private final int to;
    private int told = -1;

    /**
     * @param from percents of the whole when the part begins
     * @param to percents of the whole when it is done, less than 100 unless it is the last part
     */
    public Stretch(ProgressListener whole, int from, int to) {
        this.whole = whole;
        this.from = from;
        this.to = to;
    }

    @Override
    public void at(int percent) {
        int share = from + percent * (to - from) / 100;
        if (share > told) {
            told = share;
            whole.at(share);
        }
    }
}
