package dev.easel.saga.providers.local.pixels;

/** A picture that is read row by row, so that nobody need hold it as a whole. */
public interface Rows {

    int width();

    int height();

    /**
     * Gives one row as ARGB, not premultiplied. Rows may be asked for from the top downwards only.
     *
     * @param argb filled; as long as the picture is wide
     */
    void read(int y, int[] argb) throws InterruptedException;
}
