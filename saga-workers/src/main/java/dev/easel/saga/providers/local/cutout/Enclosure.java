package dev.easel.saga.providers.local.cutout;

/** How far a mask surrounds each pixel: of the eight directions, in how many does one meet the mask? */
final class Enclosure {

    private static final int[][] DIRECTIONS = {{1, 0}, {-1, 0}, {0, 1}, {0, -1}, {1, 1}, {-1, -1}, {1, -1}, {-1, 1}};
    private static final int OPEN = 5; // from so many sides any hollow of an outline is seen

    private final int width;
    private final int height;
    private final int reach;

    Enclosure(int width, int height) {
        this.width = width;
        this.height = height;
        this.reach = Math.max(width, height) / 3;
    }

    /** Answers 0 where the place is open to 1 where it is shut in from all sides. */
    float[] of(boolean[] mask) {
        var hits = new byte[mask.length];
        for (var direction : DIRECTIONS) {
            look(mask, hits, direction[0], direction[1]);
        }
        var result = new float[mask.length];
        for (int i = 0; i < mask.length; i++) {
            result[i] = Math.max(0, hits[i] - OPEN) / (float) (DIRECTIONS.length - OPEN);
        }
        return result;
    }

    /** Carries the distance to the mask behind along the direction, so that each pixel is visited once. */
    private void look(boolean[] mask, byte[] hits, int dx, int dy) {
        var before = new int[width + 2]; // distances of the row before, with what lies beyond the picture
        var now = new int[width + 2];
        java.util.Arrays.fill(before, reach + 1);
        java.util.Arrays.fill(now, reach + 1);
        int firstX = dx >= 0 ? 0 : width - 1;
        int along = dx >= 0 ? 1 : -1;
        for (int n = 0; n < height; n++) {
            int row = (dy >= 0 ? n : height - 1 - n) * width;
            var behind = dy == 0 ? now : before;
            for (int m = 0, x = firstX; m < width; m++, x += along) {
                int distance = mask[row + x] ? 0 : behind[x + 1 - dx] + 1;
                if (distance <= reach) {
                    hits[row + x]++;
                    now[x + 1] = distance;
                } else {
                    now[x + 1] = reach + 1;
                }
            }
            var done = now;
            now = before;
            before = done;
        }
    }
}
