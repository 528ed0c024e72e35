package dev.easel.saga.providers.local.pixels;

/** Says each row as its differences to what is known already, in whichever of PNG's ways leaves the smallest numbers. */
final class PngFilters {

    private static final int SUB = 1;
    private static final int UP = 2;
    private static final int PAETH = 4;
    private static final int[] KINDS = {SUB, UP, PAETH};

    private final int channels;
    private final byte[][] filtered; // per kind, after a byte that names it
    private byte[] above;
    private byte[] row;

    PngFilters(int width, boolean alpha) {
        this.channels = alpha ? 4 : 3;
        this.filtered = new byte[KINDS.length][1 + width * channels];
        this.above = new byte[width * channels];
        this.row = new byte[width * channels];
    }

    /** The row as it goes into the file; valid until the next call. */
    byte[] filter(int[] argb) {
        unpack(argb);
        int best = 0;
        long least = Long.MAX_VALUE;
        for (int k = 0; k < KINDS.length; k++) {
            long size = filter(KINDS[k], filtered[k]);
            if (size < least) {
                least = size;
                best = k;
            }
        }
        var known = above;
        above = row;
        row = known;
        return filtered[best];
    }

    private void unpack(int[] argb) {
        for (int x = 0, i = 0; x < argb.length; x++) {
            row[i++] = (byte) (argb[x] >> 16);
            row[i++] = (byte) (argb[x] >> 8);
            row[i++] = (byte) argb[x];
            if (channels == 4) {
                row[i++] = (byte) (argb[x] >> 24);
            }
        }
    }

    /** Answers the sum of the differences. */
    private long filter(int kind, byte[] into) {
        into[0] = (byte) kind;
        long sum = 0;
        for (int i = 0; i < row.length; i++) {
            int left = i < channels ? 0 : row[i - channels] & 0xff;
            int up = above[i] & 0xff;
            int guess =
                    switch (kind) {
                        case SUB -> left;
                        case UP -> up;
                        default -> paeth(left, up, i < channels ? 0 : above[i - channels] & 0xff);
                    };
            byte difference = (byte) (row[i] - guess);
            into[i + 1] = difference;
            sum += Math.abs(difference);
        }
        return sum;
    }

    /** Whichever of the three is nearest to left + up - corner. */
    private static int paeth(int left, int up, int corner) {
        int toLeft = Math.abs(up - corner);
        int toUp = Math.abs(left - corner);
        int toCorner = Math.abs(left + up - 2 * corner);
        if (toLeft <= toUp && toLeft <= toCorner) {
            return left;
        }
        return toUp <= toCorner ? up : corner;
    }
}
