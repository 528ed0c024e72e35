package dev.easel.saga.providers.local.stylise;

import dev.easel.saga.providers.local.pixels.BoxBlur;
import dev.easel.saga.providers.local.pixels.WorkingImage;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** Places of the style picture that a brush can take paint from, found again by colour. */
final class Swatches {

    private static final int STEP = 7; // pixels from place to place
    private static final int RADIUS = 5; // of what counts as one place
    private static final int CHOICE = 4; // of the nearest this many one is taken, or all strokes would look alike
    private static final float CELL = 2; // Lab units within which all colours are given the same choice
    private static final float FIT = 16; // squared Lab units by which a choice may be worse

    final WorkingImage style;
    final float[][] mean; // colour around each pixel of the style, red, green and blue
    final Flow flow;

    private final int[] place; // by lightness, ascending
    private final float[][] colour; // of each place, as Lab
    private final Map<Integer, int[]> known = new ConcurrentHashMap<>(); // places that fit, by cells of colours
    private final float[] mixed; // how many other colours are beside it, squared Lab units

    Swatches(WorkingImage style) {
        this.style = style;
        this.flow = Flow.of(style.lab[0], style.width, style.height, RADIUS);
        this.mean = new float[3][];
        var lab = new float[3][];
        for (int c = 0; c < 3; c++) {
            mean[c] = BoxBlur.of(style.rgb[c], style.width, style.height, RADIUS);
            lab[c] = BoxBlur.of(style.lab[c], style.width, style.height, RADIUS);
        }
        this.place = places(lab[0]);
        this.colour = new float[3][place.length];
        this.mixed = new float[place.length];
        for (int c = 0; c < 3; c++) {
            var squares = squares(style.lab[c]);
            for (int s = 0; s < place.length; s++) {
                float own = lab[c][place[s]];
                colour[c][s] = own;
                mixed[s] += (c == 0 ? 0.3f : 1) * (squares[place[s]] - own * own);
            }
        }
    }

    private float[] squares(float[] plane) {
        var squares = new float[plane.length];
        for (int i = 0; i < plane.length; i++) {
            squares[i] = plane[i] * plane[i];
        }
        return BoxBlur.of(squares, style.width, style.height, RADIUS);
    }

    private int[] places(float[] light) {
        int columns = (style.width + STEP - 1) / STEP;
        int rows = (style.height + STEP - 1) / STEP;
        return IntStream.range(0, columns * rows)
                .map(k -> k / columns * STEP * style.width + k % columns * STEP)
                .boxed()
                .sorted(Comparator.comparingDouble(p -> light[p]))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /**
     * A pixel of the style in whose surroundings there is about this colour.
     *
     * @param dice any number, decides between those that fit alike
     */
    int like(float l, float a, float b, int dice) {
        int key = cell(l) << 20 | cell(a) << 10 | cell(b);
        var fitting = known.computeIfAbsent(key, _ -> fitting(middle(l), middle(a), middle(b)));
        return fitting[Math.floorMod(dice, fitting.length)];
    }

    private static int cell(float value) {
        return (int) Math.floor(value / CELL) + 512;
    }

    private static float middle(float value) {
        return (float) (Math.floor(value / CELL) + 0.5) * CELL;
    }

    private int[] fitting(float l, float a, float b) {
        var best = new int[CHOICE];
        var distances = new float[CHOICE];
        Arrays.fill(distances, Float.MAX_VALUE);
        int start = Arrays.binarySearch(colour[0], l);
        int up = start < 0 ? -start - 1 : start;
        int down = up - 1;
        while (down >= 0 || up < place.length) {
            boolean darker = up >= place.length || (down >= 0 && l - colour[0][down] < colour[0][up] - l);
            int s = darker ? down-- : up++;
            float dl = colour[0][s] - l;
            if (dl * dl > distances[CHOICE - 1]) {
                break; // the rest differs more by its lightness alone
            }
            float da = colour[1][s] - a;
            float db = colour[2][s] - b;
            insert(best, distances, place[s], dl * dl + da * da + db * db + mixed[s]);
        }
        int fitting = 1;
        while (fitting < CHOICE && distances[fitting] < 4 * distances[0] + FIT) {
            fitting++;
        }
        return Arrays.copyOf(best, fitting);
    }

    private static void insert(int[] best, float[] distances, int swatch, float distance) {
        int at = CHOICE - 1;
        if (distance >= distances[at]) {
            return;
        }
        while (at > 0 && distances[at - 1] > distance) {
            distances[at] = distances[at - 1];
            best[at] = best[at - 1];
            at--;
        }
        distances[at] = distance;
        best[at] = swatch;
    }

    /** The pixel of the style at a place; beyond its border it goes back inwards. */
    int pixel(int x, int y) {
        return mirrored(y, style.height) * style.width + mirrored(x, style.width);
    }

    private static int mirrored(int at, int length) {
        if (at >= 0 && at < length) {
            return at;
        }
        return Math.clamp(at < 0 ? -at - 1 : 2 * length - 1 - at, 0, length - 1);
    }
}
