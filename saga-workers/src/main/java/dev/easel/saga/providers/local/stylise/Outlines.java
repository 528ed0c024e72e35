package dev.easel.saga.providers.local.stylise;

import dev.easel.saga.providers.local.pixels.BoxBlur;

/** Draws the photo's edges and dark hollows as lines of ink (extended difference of Gaussians). */
final class Outlines {

    private static final float SURROUND = 0.985f; // how much of the surroundings is taken from the place itself
    private static final float THRESHOLD = 0.15f; // of lightness

    private Outlines() {}

    static void draw(Canvas canvas, Sketch sketch, Manner manner) {
        float strength = manner.lines();
        float softness = 1.6f + 9 * (1 - strength) * (1 - strength); // weak lines are soft ones
        int radius = Math.max(1, Math.round(manner.lineWidth() / 3));
        var edge = Canvas.doubled(edges(sketch, radius), sketch.width, sketch.height);
        canvas.rows((y, from, to) -> {
            for (int i = y * canvas.width + from; i < y * canvas.width + to; i++) {
                if (edge[i] < 0) {
                    float ink = Math.min(1, -edge[i] / softness) * (0.4f + 0.6f * strength);
                    for (int c = 0; c < 3; c++) {
                        float line = strength * manner.ink()[c] + (1 - strength) * 0.6f * canvas.rgb[c][i];
                        canvas.rgb[c][i] += ink * (line - canvas.rgb[c][i]);
                    }
                }
            }
        });
    }

    /** Negative where a line is to be. */
    private static float[] edges(Sketch sketch, int radius) {
        var near = blur(sketch, radius);
        var far = blur(sketch, Math.max(radius + 1, Math.round(radius * 1.8f)));
        for (int i = 0; i < near.length; i++) {
            near[i] -= SURROUND * far[i] + THRESHOLD;
        }
        return near;
    }

    private static float[] blur(Sketch sketch, int radius) {
        var once = BoxBlur.of(sketch.light, sketch.width, sketch.height, radius);
        return BoxBlur.of(once, sketch.width, sketch.height, radius);
    }
}
