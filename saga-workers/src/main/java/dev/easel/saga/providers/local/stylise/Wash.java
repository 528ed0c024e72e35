package dev.easel.saga.providers.local.stylise;

import dev.easel.saga.providers.local.pixels.BoxBlur;
import dev.easel.saga.providers.local.pixels.Cores;
import dev.easel.saga.providers.local.pixels.Dice;

/**
 * Thins the paint with water: it runs out of its shapes, pools in some places, lets paper through in others and dries dark
 * at the rims.
 */
final class Wash {

    private static final float RUN = 9; // pixels of the canvas that paint runs, there and back
    private static final float RIPPLE = 12; // pixels of the sketch from one run to the next
    private static final float POOL = 23; // likewise of pools
    private static final float FULL = 0.8f; // of a pool in which the colour is as it was

    private Wash() {}

    static void thin(Canvas canvas, Sketch sketch, float strength) {
        var rim = sketch.creases();
        rim = BoxBlur.of(BoxBlur.of(rim, sketch.width, sketch.height, 1), sketch.width, sketch.height, 1);
        var dry = Canvas.doubled(rim, sketch.width, sketch.height);
        var across = cloud(sketch, RIPPLE, 3);
        var down = cloud(sketch, RIPPLE, 4);
        var pool = cloud(sketch, POOL, 5);
        var from = new float[][] {canvas.rgb[0].clone(), canvas.rgb[1].clone(), canvas.rgb[2].clone()};
        canvas.rows((y, first, last) -> {
            for (int x = first; x < last; x++) {
                int i = y * canvas.width + x;
                int column = nearest(x + strength * RUN * (across[i] - 0.5f), canvas.width);
                int source = nearest(y + strength * RUN * (down[i] - 0.5f), canvas.height) * canvas.width + column;
                float pigment = 1 + strength * (1.3f * (pool[i] - FULL) + 1.1f * Math.min(1, dry[source]));
                for (int c = 0; c < 3; c++) {
                    float clear = Math.clamp(from[c][source], 1e-3f, 1);
                    canvas.rgb[c][i] = (float) Math.pow(clear, pigment); // as layers of glass
                }
            }
        });
    }

    /** Drawn as small as the sketch, for there is nothing finer in it. */
    private static float[] cloud(Sketch sketch, float size, int seed) {
        var plane = new float[sketch.width * sketch.height];
        Cores.each(sketch.height, y -> {
            for (int x = 0; x < sketch.width; x++) {
                plane[y * sketch.width + x] = Dice.cloud(x / size, y / size, seed);
            }
        });
        return Canvas.doubled(plane, sketch.width, sketch.height);
    }

    private static int nearest(float at, int length) {
        return at <= 0 ? 0 : Math.min(length - 1, (int) (at + 0.5f));
    }
}
