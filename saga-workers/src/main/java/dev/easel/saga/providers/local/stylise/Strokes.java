package dev.easel.saga.providers.local.stylise;

import dev.easel.saga.providers.local.pixels.Cores;
import dev.easel.saga.providers.local.pixels.Dice;
import dev.easel.saga.providers.local.pixels.Pulse;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Paints with strokes of paint from the style picture: each takes a piece of it of the wanted colour, turned so that its
 * bristles run along the shapes of the photo. Fine strokes come last and only where coarse ones missed the shape.
 */
final class Strokes {

    private static final float SPACING = 0.42f; // of a stroke's breadth
    private static final float ASTRAY = 0.9f; // how far a stroke lies from its even place, of the way to the next
    private static final int FLOW_RADIUS = 4;
    private static final int BANDS = 16; // of the canvas, painted side by side

    /**
     * One going-over.
     *
     * @param length in pixels of the canvas
     * @param breadth in pixels of the canvas
     * @param tolerance a place this near to what is wanted gets no stroke; of a channel, 0 to 1
     */
    private record Layer(float length, float breadth, float tolerance) {}

    private static final Layer[] LAYERS = {new Layer(72, 20, -1), new Layer(40, 11, 0.07f), new Layer(20, 6, 0.09f)};

    private final Canvas canvas;
    private final Swatches swatches;
    private final Sketch sketch;
    private final Flow flow;

    Strokes(Canvas canvas, Swatches swatches, Sketch sketch) {
        this.canvas = canvas;
        this.swatches = swatches;
        this.sketch = sketch;
        this.flow = Flow.of(sketch.light, sketch.width, sketch.height, FLOW_RADIUS);
    }

    void paint(float opacity, Pulse pulse, int from, int to) throws InterruptedException {
        var brush = new Brush(canvas, swatches, opacity);
        for (int n = 0; n < LAYERS.length; n++) {
            var strokes = strokes(LAYERS[n], n + 1);
            pulse.between(from, to, (n + 0.5) / LAYERS.length);
            Cores.each(BANDS, band -> {
                int first = band * canvas.height / BANDS;
                int last = (band + 1) * canvas.height / BANDS;
                for (var stroke : strokes) {
                    brush.draw(stroke, first, last);
                }
            });
            pulse.between(from, to, (n + 1.0) / LAYERS.length);
        }
    }

    /** In the order in which they are drawn: later ones lie on top. */
    private List<Stroke> strokes(Layer layer, int seed) {
        float step = layer.breadth * SPACING;
        int rows = (int) Math.ceil(sketch.height / step);
        int columns = (int) Math.ceil(sketch.width / step);
        return IntStream.range(0, rows)
                .parallel()
                .boxed()
                .flatMap(row -> IntStream.range(0, columns).mapToObj(column -> stroke(layer, column, row, seed)))
                .flatMap(Stream::ofNullable)
                .toList();
    }

    private @Nullable Stroke stroke(Layer layer, int column, int row, int seed) {
        int dice = Dice.of(column, row, seed);
        float x = stray(column, dice) * layer.breadth * SPACING;
        float y = stray(row, dice * 31 + 7) * layer.breadth * SPACING;
        int i = Math.min(Math.round(y), sketch.height - 1) * sketch.width + Math.min(Math.round(x), sketch.width - 1);
        if (!sketch.shows(i) || missed(i) <= layer.tolerance) {
            return null;
        }
        return Stroke.of(
                2 * x,
                2 * y,
                flow.angle[i] + 0.5f * (1 - flow.coherence[i]) * (Dice.share(dice * 13 + 1) - 0.5f),
                layer.length * (0.75f + 0.5f * Dice.share(dice * 17 + 3)),
                layer.breadth,
                swatches.like(sketch.lab[0][i], sketch.lab[1][i], sketch.lab[2][i], dice >>> 8),
                sketch.rgb,
                i);
    }

    private static float stray(int cell, int dice) {
        return cell + 0.5f + ASTRAY * (Dice.share(dice) - 0.5f);
    }

    private float missed(int i) {
        int at = 2 * (i / sketch.width) * canvas.width + 2 * (i % sketch.width);
        float sum = 0;
        for (int c = 0; c < 3; c++) {
            sum += Math.abs(canvas.rgb[c][at] - sketch.rgb[c][i]);
        }
        return sum / 3;
    }
}
