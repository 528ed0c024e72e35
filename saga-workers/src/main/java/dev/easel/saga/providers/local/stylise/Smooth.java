package dev.easel.saga.providers.local.stylise;

import dev.easel.saga.providers.local.pixels.BoxBlur;

/** Takes fine detail away and leaves edges standing (guided filter, the plane being its own guide). */
final class Smooth {

    private Smooth() {}

    /** @param contrast differences smaller than this are smoothed away, in units of the plane */
    static float[] of(float[] plane, int width, int height, int radius, float contrast) {
        var mean = BoxBlur.of(plane, width, height, radius);
        var squares = new float[plane.length];
        for (int i = 0; i < plane.length; i++) {
            squares[i] = plane[i] * plane[i];
        }
        var slope = BoxBlur.of(squares, width, height, radius);
        var base = new float[plane.length];
        for (int i = 0; i < plane.length; i++) {
            float variance = Math.max(0, slope[i] - mean[i] * mean[i]);
            slope[i] = variance / (variance + contrast * contrast);
            base[i] = mean[i] * (1 - slope[i]);
        }
        slope = BoxBlur.of(slope, width, height, radius);
        base = BoxBlur.of(base, width, height, radius);
        var result = new float[plane.length];
        for (int i = 0; i < plane.length; i++) {
            result[i] = slope[i] * plane[i] + base[i];
        }
        return result;
    }
}
