package dev.easel.saga.providers.local.stylise;

import dev.easel.saga.providers.local.pixels.Dice;
import dev.easel.saga.providers.local.pixels.Pulse;

/**
 * Paints with strokes of paint from the style picture: each takes a piece of it of the wanted colour, turned so that its
 * bristles run along the shapes of the photo. Fine strokes come last and only where coarse ones missed the shape.
 */
final class Strokes {

    private static final float SPACING = 0.42f; // of a stroke's breadth
    private static final int FLOW_RADIUS = 4;

    /**
     * One going-over.
     *
     * @param length in pixels of the canvas
     * @param breadth in pixels of the canvas
     * @param tolerance a place this near to what is wanted gets no stroke; of a channel, 0 to 1
     */
    private record Layer(float length, float breadth, float tolerance) {}

    private static final Layer[] LAYERS = {new Layer(72, 20, -1), new Layer(40, 11, 0.07f), new Layer(20, 6, 0.08f)};

    private final Canvas canvas;
    private final Brush brush;
    private final Swatches swatches;
    private final Sketch sketch;
    private final Flow flow;

    Strokes(Canvas canvas, Swatches swatches, Sketch sketch) {
        this.canvas = canvas;
        this.brush = new Brush(canvas, swatches);
        this.swatches = swatches;
        this.sketch = sketch;
        this.flow = Flow.of(sketch.light, sketch.width, sketch.height, FLOW_RADIUS);
    }

    void paint(float opacity, Pulse pulse, int from, int to) throws InterruptedException {
        for (int n = 0; n < LAYERS.length; n++) {
            float step = LAYERS[n].breadth * SPACING;
            for (float y = step / 2; y < sketch.height; y += step) {
                for (float x = step / 2; x < sketch.width; x += step) {
                    place(LAYERS[n], x, y, step, opacity, Dice.of((int) (x * 16), (int) (y * 16), n + 1));
                }
                pulse.between(from, to, (n + y / sketch.height) / LAYERS.length);
            }
        }
    }

    private void place(Layer layer, float x, float y, float step, float opacity, int dice) {
        float px = Math.clamp(x + step * 0.9f * (Dice.share(dice) - 0.5f), 0, sketch.width - 1);
        float py = Math.clamp(y + step * 0.9f * (Dice.share(dice * 31 + 7) - 0.5f), 0, sketch.height - 1);
        int i = Math.round(py) * sketch.width + Math.round(px);
        if (!sketch.shows(i) || missed(i, (int) (2 * px), (int) (2 * py)) <= layer.tolerance) {
            return;
        }
        int like = swatches.like(sketch.lab[0][i], sketch.lab[1][i], sketch.lab[2][i], dice >>> 8);
        float angle = flow.angle[i] + 0.5f * (1 - flow.coherence[i]) * (Dice.share(dice * 13 + 1) - 0.5f);
        float length = layer.length * (0.75f + 0.5f * Dice.share(dice * 17 + 3));
        brush.load(like, sketch.rgb[0][i], sketch.rgb[1][i], sketch.rgb[2][i]);
        brush.stroke(2 * px, 2 * py, angle, length, layer.breadth, opacity);
    }

    private float missed(int i, int x, int y) {
        int at = y * canvas.width + x;
        float sum = 0;
        for (int c = 0; c < 3; c++) {
            sum += Math.abs(canvas.rgb[c][at] - sketch.rgb[c][i]);
        }
        return sum / 3;
    }
}
