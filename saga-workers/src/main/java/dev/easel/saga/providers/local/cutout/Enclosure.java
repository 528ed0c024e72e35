package dev.easel.saga.providers.local.cutout;

/** How far a mask surrounds each pixel: of the eight directions, in how many does one meet the mask? */
final class Enclosure {

    private static final int[][] DIRECTIONS = {{1, 0}, {-1, 0}, {0, 1}, {0, -1}, {1, 1}, {-1, -1}, {1, -1}, {-1, 1}};
    private static final int OPEN = 5; // from so many sides any hollow of an outline is seen

    private final int width;
    private final int height;

    Enclosure(int width, int height) {
        this.width = width;
        this.height = height;
    }

    /** Answers 0 where the place is open to 1 where it is shut in from all sides. */
    float[] of(boolean[] mask) {
        var hits = new byte[mask.length];
        int reach = Math.max(width, height) / 3;
        for (var direction : DIRECTIONS) {
            look(mask, hits, direction[0], direction[1], reach);
        }
        var result = new float[mask.length];
        for (int i = 0; i < mask.length; i++) {
            result[i] = Math.max(0, hits[i] - OPEN) / (float) (DIRECTIONS.length - OPEN);
        }
        return result;
    }

    /** Carries the distance to the mask behind along the direction, so that each pixel is visited once. */
    private void look(boolean[] mask, byte[] hits, int dx, int dy, int reach) {
        var distance = new int[mask.length];
        int firstY = dy >= 0 ? 0 : height - 1;
        int firstX = dx >= 0 ? 0 : width - 1;
        for (int n = 0, y = firstY; n < height; n++, y += dy >= 0 ? 1 : -1) {
            for (int m = 0, x = firstX; m < width; m++, x += dx >= 0 ? 1 : -1) {
                int i = y * width + x;
                int px = x - dx;
                int py = y - dy;
                boolean inside = px >= 0 && px < width && py >= 0 && py < height;
                distance[i] = mask[i] ? 0 : inside ? Math.min(reach + 1, distance[py * width + px] + 1) : reach + 1;
                hits[i] += (byte) (distance[i] <= reach ? 1 : 0);
            }
        }
    }
}
