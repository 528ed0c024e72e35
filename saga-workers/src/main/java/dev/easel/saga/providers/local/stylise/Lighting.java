package dev.easel.saga.providers.local.stylise;

import dev.easel.saga.providers.local.pixels.BoxBlur;

/** Tells whether the shapes of a picture are round and lit from above. */
final class Lighting {

    private static final double SOFT = 0.4; // of lightness per pixel: less is sky
    private static final double HARD = 2; // more is an outline

    private Lighting() {}

    /**
     * In a lit shape the soft gradients point to the light, and only the hard ones, its rims, point back.
     *
     * @return 0 to 1
     */
    static float of(float[] light, int width, int height) {
        var soft = BoxBlur.of(BoxBlur.of(light, width, height, 2), width, height, 2);
        double across = 0;
        double up = 0;
        int count = 0;
        for (int y = 1; y < height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int i = y * width + x;
                double dx = (soft[i + 1] - soft[i - 1]) / 2;
                double dy = (soft[i + width] - soft[i - width]) / 2;
                double length = Math.hypot(dx, dy);
                if (length > SOFT && length < HARD) {
                    across += dx / length;
                    up -= dy / length;
                    count++;
                }
            }
        }
        return up <= 0 ? 0 : (float) Math.clamp((Math.hypot(across, up) / count - 0.15) / 0.25, 0, 1);
    }
}
