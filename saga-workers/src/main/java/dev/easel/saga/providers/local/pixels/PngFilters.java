package dev.easel.saga.providers.local.pixels;

/** Says each row as its differences to what is known already, in whichever of PNG's ways leaves the smallest numbers. */
final class PngFilters {

    private static final byte SUB = 1;
    private static final byte UP = 2;
    private static final byte PAETH = 4;

    private final int channels;
    private final byte[] sub; // each after a byte that names it
    private final byte[] up;
    private final byte[] paeth;
    private byte[] above; // each after as many noughts as there are channels
    private byte[] row;

    PngFilters(int width, boolean alpha) {
        this.channels = alpha ? 4 : 3;
        int size = width * channels;
        this.sub = new byte[1 + size];
        this.up = new byte[1 + size];
        this.paeth = new byte[1 + size];
        sub[0] = SUB;
        up[0] = UP;
        paeth[0] = PAETH;
        this.above = new byte[channels + size];
        this.row = new byte[channels + size];
    }

    /** The row as it goes into the file; valid until the next call. */
    byte[] filter(int[] argb) {
        unpack(argb);
        var best = up;
        long least = up();
        long bySub = sub();
        if (bySub < least) {
            least = bySub;
            best = sub;
        }
        if (paeth() < least) {
            best = paeth;
        }
        var known = above;
        above = row;
        row = known;
        return best;
    }

    private void unpack(int[] argb) {
        int i = channels;
        for (int pixel : argb) {
            row[i++] = (byte) (pixel >> 16);
            row[i++] = (byte) (pixel >> 8);
            row[i++] = (byte) pixel;
            if (channels == 4) {
                row[i++] = (byte) (pixel >> 24);
            }
        }
    }

    /** Answers the sum of the differences, as the others do. */
    private int sub() {
        int sum = 0;
        for (int i = 1, at = channels; i < sub.length; i++, at++) {
            byte difference = (byte) (row[at] - row[i - 1]);
            sub[i] = difference;
            sum += Math.abs(difference);
        }
        return sum;
    }

    private int up() {
        int sum = 0;
        for (int i = 1, at = channels; i < up.length; i++, at++) {
            byte difference = (byte) (row[at] - above[at]);
            up[i] = difference;
            sum += Math.abs(difference);
        }
        return sum;
    }

    private int paeth() {
        int sum = 0;
        for (int i = 1, at = channels; i < paeth.length; i++, at++) {
            byte difference = (byte) (row[at] - nearest(row[i - 1] & 0xff, above[at] & 0xff, above[i - 1] & 0xff));
            paeth[i] = difference;
            sum += Math.abs(difference);
        }
        return sum;
    }

    /** Whichever of the three is nearest to left + up - corner. */
    private static int nearest(int left, int up, int corner) {
        int toLeft = Math.abs(up - corner);
        int toUp = Math.abs(left - corner);
        int toCorner = Math.abs(left + up - 2 * corner);
        if (toLeft <= toUp && toLeft <= toCorner) {
            return left;
        }
        return toUp <= toCorner ? up : corner;
    }
}
