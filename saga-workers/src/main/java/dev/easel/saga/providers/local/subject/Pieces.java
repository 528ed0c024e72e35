package dev.easel.saga.providers.local.subject;

import java.util.Arrays;

/** The connected pieces of a mask, by their sides. */
public final class Pieces {

    private static final int NONE = -1;

    private final int[] piece; // of each pixel
    private int[] sizes = new int[16];
    private int count;

    private Pieces(int size) {
        this.piece = new int[size];
        Arrays.fill(piece, NONE);
    }

    public static Pieces of(boolean[] mask, int width) {
        var pieces = new Pieces(mask.length);
        var queue = new int[mask.length];
        for (int start = 0; start < mask.length; start++) {
            if (mask[start] && pieces.piece[start] == NONE) {
                pieces.fill(mask, width, start, queue);
            }
        }
        return pieces;
    }

    private void fill(boolean[] mask, int width, int start, int[] queue) {
        if (count == sizes.length) {
            sizes = Arrays.copyOf(sizes, 2 * count);
        }
        int end = 0;
        queue[end++] = start;
        piece[start] = count;
        for (int next = 0; next < end; next++) {
            int at = queue[next];
            int x = at % width;
            for (int side = 0; side < 4; side++) {
                int to =
                        switch (side) {
                            case 0 -> x > 0 ? at - 1 : NONE;
                            case 1 -> x < width - 1 ? at + 1 : NONE;
                            case 2 -> at - width;
                            default -> at + width;
                        };
                if (to >= 0 && to < mask.length && mask[to] && piece[to] == NONE) {
                    piece[to] = count;
                    queue[end++] = to;
                }
            }
        }
        sizes[count++] = end;
    }

    /** Pixels of the largest; 0 when there is none. */
    public int largest() {
        int most = 0;
        for (int k = 0; k < count; k++) {
            most = Math.max(most, sizes[k]);
        }
        return most;
    }

    /** Whether a pixel lies in a piece of at least this many pixels. */
    public boolean within(int pixel, int atLeast) {
        return piece[pixel] != NONE && sizes[piece[pixel]] >= atLeast;
    }
}
