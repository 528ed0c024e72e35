package dev.easel.saga.providers.local.stylise;

import dev.easel.saga.providers.local.pixels.BoxBlur;

/** Rounds every area of one colour as if it were kneaded and lights it from the upper left. */
final class Modelling {

    private static final int[] RADII = {2, 4, 8, 16};
    private static final float GLOSSY = 0.55f; // shine begins at this much light, -1 to 1

    private Modelling() {}

    static void light(Canvas canvas, Sketch sketch, float strength) {
        var shade = Canvas.doubled(shade(sketch), sketch.width, sketch.height);
        canvas.rows((y, from, to) -> {
            for (int i = y * canvas.width + from; i < y * canvas.width + to; i++) {
                float gloss = shade[i] > GLOSSY ? (shade[i] - GLOSSY) * 0.5f * strength : 0;
                float light = 1 + 0.45f * strength * shade[i];
                for (int c = 0; c < 3; c++) {
                    float lit = canvas.rgb[c][i] * light;
                    canvas.rgb[c][i] = lit + gloss * (1 - lit);
                }
            }
        });
    }

    private static float[] shade(Sketch sketch) {
        int width = sketch.width;
        var high = height(sketch);
        var shade = new float[high.length];
        for (int y = 1; y < sketch.height - 1; y++) {
            for (int x = 1; x < width - 1; x++) {
                int i = y * width + x;
                float slope = 0.5f * (high[i + 1] - high[i - 1]) + 0.7f * (high[i + width] - high[i - width]);
                shade[i] = slope / (float) Math.sqrt(1 + slope * slope);
            }
        }
        return shade;
    }

    /** Low near creases, seen at several sizes. */
    private static float[] height(Sketch sketch) {
        var crease = sketch.creases();
        var high = new float[crease.length];
        for (int radius : RADII) {
            var once = BoxBlur.of(crease, sketch.width, sketch.height, radius);
            var wide = BoxBlur.of(once, sketch.width, sketch.height, radius);
            for (int i = 0; i < high.length; i++) {
                high[i] -= wide[i] * radius;
            }
        }
        return high;
    }
}
