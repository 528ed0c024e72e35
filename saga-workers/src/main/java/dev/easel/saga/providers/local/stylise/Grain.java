package dev.easel.saga.providers.local.stylise;

import dev.easel.saga.providers.local.pixels.BoxBlur;
import dev.easel.saga.providers.local.pixels.Cores;
import dev.easel.saga.providers.local.pixels.Dice;
import dev.easel.saga.providers.local.pixels.WorkingImage;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The tooth of the paper, the veins of the wood, the dents of the clay: fine detail of the style's plainest parts. */
final class Grain {

    private static final int PIECE = 64; // pixels of the style that are taken together
    private static final int STEP =
            (int) (PIECE * 1.5 / 2); // pixels of the canvas to the next piece: enlarged, half over
    private static final float DEEPEST = 9; // of lightness; more is no grain but drawing

    private final float[] tooth;
    private final int width;
    private final int height;
    private final int[] pieces; // upper left corners

    private Grain(float[] tooth, int width, int height, int[] pieces) {
        this.tooth = tooth;
        this.width = width;
        this.height = height;
        this.pieces = pieces;
    }

    static Grain of(WorkingImage style) {
        var light = style.lab[0];
        var smooth = Smooth.of(light, style.width, style.height, 6, 12);
        var tooth = new float[light.length];
        var drawn = new float[light.length];
        for (int i = 0; i < light.length; i++) {
            tooth[i] = Math.clamp(light[i] - smooth[i], -DEEPEST, DEEPEST);
            drawn[i] = Math.abs(tooth[i]) == DEEPEST ? 1 : 0;
        }
        drawn = BoxBlur.of(drawn, style.width, style.height, PIECE / 2);
        return new Grain(tooth, style.width, style.height, plainest(drawn, style.width, style.height));
    }

    private static int[] plainest(float[] drawn, int width, int height) {
        int across = Math.min(PIECE, width);
        int down = Math.min(PIECE, height);
        int columns = (width - across) / 8 + 1;
        int rows = (height - down) / 8 + 1;
        return IntStream.range(0, columns * rows)
                .map(k -> k / columns * 8 * width + k % columns * 8)
                .boxed()
                .sorted(Comparator.comparingDouble(corner -> drawn[corner + down / 2 * width + across / 2]))
                .mapToInt(Integer::intValue)
                .limit(Math.max(1, columns * rows / 8))
                .toArray();
    }

    /** Presses it into the canvas: pieces that overlap, weighed so that the grain is as deep in the seams. */
    void press(Canvas canvas, float depth) {
        Cores.each(canvas.height, y -> {
            for (int x = 0; x < canvas.width; x++) {
                float u = (float) (x % STEP) / STEP;
                float v = (float) (y % STEP) / STEP;
                float sum = 0;
                float squares = 0;
                for (int k = 0; k < 4; k++) {
                    float weight = (k % 2 == 0 ? 1 - u : u) * (k < 2 ? 1 - v : v);
                    sum += weight * at(x, y, k % 2, k / 2);
                    squares += weight * weight;
                }
                float factor = 1 + depth * sum / (float) Math.sqrt(squares) / 60;
                for (int c = 0; c < 3; c++) {
                    canvas.rgb[c][y * canvas.width + x] *= factor;
                }
            }
        });
    }

    /** What a piece has at a place; the pieces that begin right of or below the place's own square reach back into it. */
    private float at(int x, int y, int right, int below) {
        int corner = pieces[Math.floorMod(Dice.of(x / STEP + right, y / STEP + below, 5), pieces.length)];
        int dx = (x % STEP + STEP * (1 - right)) * PIECE / (2 * STEP);
        int dy = (y % STEP + STEP * (1 - below)) * PIECE / (2 * STEP);
        return tooth[Math.min(height - 1, corner / width + dy) * width + Math.min(width - 1, corner % width + dx)];
    }
}
