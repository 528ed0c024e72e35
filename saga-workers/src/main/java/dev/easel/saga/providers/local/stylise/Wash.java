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
    private static final float RIPPLE = 24; // pixels of the canvas from one run to the next
    private static final float POOL = 46; // likewise of pools
    private static final float FULL = 0.8f; // of a pool in which the colour is as it was

    private Wash() {}

    static void thin(Canvas canvas, Sketch sketch, float strength) {
        var rim = sketch.creases();
        rim = BoxBlur.of(BoxBlur.of(rim, sketch.width, sketch.height, 1), sketch.width, sketch.height, 1);
        var dry = Canvas.enlarged(rim, sketch.width, sketch.height, canvas.width, canvas.height);
        var from = new float[][] {canvas.rgb[0].clone(), canvas.rgb[1].clone(), canvas.rgb[2].clone()};
        Cores.each(canvas.height, y -> {
            for (int x = 0; x < canvas.width; x++) {
                float across = strength * RUN * (Dice.cloud(x / RIPPLE, y / RIPPLE, 3) - 0.5f);
                float down = strength * RUN * (Dice.cloud(x / RIPPLE, y / RIPPLE, 4) - 0.5f);
                int source = Math.clamp(Math.round(y + down), 0, canvas.height - 1) * canvas.width
                        + Math.clamp(Math.round(x + across), 0, canvas.width - 1);
                float pool = Dice.cloud(x / POOL, y / POOL, 5) - FULL;
                float pigment = 1 + strength * (1.3f * pool + 1.1f * Math.min(1, dry[source]));
                for (int c = 0; c < 3; c++) {
                    float clear = Math.clamp(from[c][source], 1e-3f, 1);
                    canvas.rgb[c][y * canvas.width + x] = (float) Math.pow(clear, pigment); // as layers of glass
                }
            }
        });
    }
}
