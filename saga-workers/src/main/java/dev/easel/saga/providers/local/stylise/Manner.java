package dev.easel.saga.providers.local.stylise;

import dev.easel.saga.providers.local.pixels.WorkingImage;
import org.jspecify.annotations.Nullable;

/**
 * How a style picture is made, as far as numbers tell; each share from 0 to 1.
 *
 * @param strokes how much of it is strokes that run beside each other
 * @param lines how much it is drawn with dark lines around its areas
 * @param lineWidth of these, in pixels
 * @param ink colour of these, red, green and blue
 * @param plain how much of it has no detail
 * @param shaded how much its shapes are round and lit from above
 * @param grid of its cells; null when it has none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Manner(
        float strokes,
        float lines,
        float lineWidth,
        float[] ink,
        float plain,
        float shaded,
        @Nullable Grid grid) {

    private static final float EDGE = 2.5f; // of lightness per pixel
    private static final int NARROW = 2;
    private static final int WIDE = 6;

    static Manner of(WorkingImage style) {
        var light = style.lab[0];
        var flow = Flow.of(light, style.width, style.height, 3);
        double busy = 0;
        double along = 0;
        double plain = 0;
        for (int i = 0; i < light.length; i++) {
            if (flow.energy[i] > EDGE) {
                busy++;
                along += flow.coherence[i];
            } else if (flow.energy[i] < EDGE / 2) {
                plain++;
            }
        }
        float strokes = share(busy / light.length, 0.5, 0.8) * share(along / Math.max(1, busy), 0, 0.6);
        float shaded = Lighting.of(light, style.width, style.height);
        var narrow = DarkLines.of(style, NARROW);
        var wide = DarkLines.of(style, WIDE);
        float lines =
                share(wide.share(), 0.01, 0.09) * share(wide.depth(), 0, 40) * (1 - strokes) * (1 - 0.3f * shaded);
        double width = 2 + 4 * (1 - Math.min(1, narrow.share() / Math.max(1e-6, wide.share())));
        return new Manner(
                strokes,
                lines,
                (float) width,
                wide.ink(),
                share(plain / light.length, 0.1, 0.4),
                shaded,
                Grid.of(light, style.width, style.height));
    }

    private static float share(double value, double none, double all) {
        return (float) Math.clamp((value - none) / (all - none), 0, 1);
    }

    /** How much it looks like thin colour on paper: plain, but neither drawn nor kneaded. */
    float washes() {
        return plain * (1 - strokes) * (1 - shaded) * Math.clamp(1.8f - 4 * lines, 0, 1);
    }
}
