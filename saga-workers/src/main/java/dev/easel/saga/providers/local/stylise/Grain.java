package dev.easel.saga.providers.local.stylise;

import dev.easel.saga.providers.local.pixels.BoxBlur;
import dev.easel.saga.providers.local.pixels.Dice;
import dev.easel.saga.providers.local.pixels.WorkingImage;
import java.util.Comparator;
import java.util.stream.IntStream;

/** The tooth of the paper, the veins of the wood, the dents of the clay: fine detail of the style's plainest parts. */
final class Grain {

    private static final int PIECE = 64; // pixels of the style that are taken together
    private static final int STEP = 48; // pixels of the canvas to the next piece: enlarged by a half, half over
    private static final float DEEPEST = 9; // of lightness; more is no grain but drawing
    private static final int[] PLACE = new int[2 * STEP]; // in a piece, for each pixel of the canvas that it covers
    private static final float[] WEIGHT = new float[2 * STEP]; // of a piece, there
    private static final float[] SEAM = new float[STEP]; // makes up for a mean of two pieces being flatter than one

    static {
        for (int i = 0; i < 2 * STEP; i++) {
            PLACE[i] = i * PIECE / (2 * STEP);
            WEIGHT[i] = 1 - Math.abs((float) i / STEP - 1);
        }
        for (int i = 0; i < STEP; i++) {
            SEAM[i] = 1 / (float) Math.hypot(WEIGHT[i], WEIGHT[i + STEP]);
        }
    }

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
        canvas.rows((y, from, to) -> {
            for (int square = from / STEP; square * STEP < to; square++) {
                press(canvas, depth, y, square, Math.max(from, square * STEP), Math.min(to, (square + 1) * STEP));
            }
        });
    }

    /** The same for one row of one square. */
    private void press(Canvas canvas, float depth, int y, int square, int first, int last) {
        int line = y / STEP;
        int down = y - line * STEP;
        var sum = new float[STEP];
        for (int right = 0; right < 2; right++) {
            add(sum, piece(square + right, line), (1 - right) * STEP, down + STEP);
            add(sum, piece(square + right, line + 1), (1 - right) * STEP, down);
        }
        float strength = depth * SEAM[down] / 60;
        for (int x = first; x < last; x++) {
            int across = x - square * STEP;
            float factor = 1 + strength * SEAM[across] * sum[across];
            for (var plane : canvas.rgb) {
                plane[y * canvas.width + x] *= factor;
            }
        }
    }

    /** The piece whose middle is the upper left corner of a square: it reaches into the four squares around that. */
    private int piece(int column, int line) {
        return pieces[Math.floorMod(Dice.of(column, line, 5), pieces.length)];
    }

    /** Adds a row of a piece: half of it, from this far across, as long as a square is wide. */
    private void add(float[] sum, int piece, int across, int down) {
        int left = piece % width;
        int row = Math.min(height - 1, piece / width + PLACE[down]) * width;
        for (int x = 0; x < STEP; x++) {
            int at = row + Math.min(width - 1, left + PLACE[across + x]);
            sum[x] += WEIGHT[down] * WEIGHT[across + x] * tooth[at];
        }
    }
}
