package dev.easel.saga.providers.local.shape;

import dev.easel.saga.providers.local.pixels.Pulse;

/**
 * A skin held along the outline of a mask and blown up evenly (Poisson's equation). It gives less where the stuff between
 * two nodes conducts less, so what is enclosed by strong edges stands out. Solved small first, then finer.
 */
final class Membrane {

    private static final int SMALLEST = 20;
    private static final int ROUNDS_AT_SMALLEST = 150;
    private static final int ROUNDS = 24;
    private static final float OVERSHOOT = 1.6f;

    private final int width;
    private final int height;
    private final boolean[] mask;
    private final float[] conducts;
    private final int floor; // the first row below the picture: there nothing holds the skin

    private Membrane(int width, int height, boolean[] mask, float[] conducts, int floor) {
        this.width = width;
        this.height = height;
        this.mask = mask;
        this.conducts = conducts;
        this.floor = floor;
    }

    /**
     * @param conducts of each node, above 0 to 1
     * @param floor the first row below the picture, where the mask ends but the subject may go on
     * @return squared distances: a disc of radius r stands r * r / 4 high in its middle
     */
    static float[] of(int width, int height, boolean[] mask, float[] conducts, int floor) throws InterruptedException {
        return new Membrane(width, height, mask, conducts, floor).solve();
    }

    private float[] solve() throws InterruptedException {
        Pulse.stopIfInterrupted();
        if (Math.min(width, height) <= SMALLEST) {
            var skin = new float[mask.length];
            relax(skin, ROUNDS_AT_SMALLEST);
            return skin;
        }
        var half = half();
        var coarse = half.solve();
        var skin = new float[mask.length];
        for (int i = 0; i < skin.length; i++) {
            skin[i] = mask[i] ? 4 * coarse[i / width / 2 * half.width + i % width / 2] : 0;
        }
        relax(skin, ROUNDS);
        return skin;
    }

    private Membrane half() {
        int w = (width + 1) / 2;
        int h = (height + 1) / 2;
        var inside = new int[w * h];
        var sums = new float[w * h];
        for (int i = 0; i < mask.length; i++) {
            int at = i / width / 2 * w + i % width / 2;
            inside[at] += mask[i] ? 1 : 0;
            sums[at] += conducts[i] / 4;
        }
        var coarse = new boolean[w * h];
        for (int at = 0; at < coarse.length; at++) {
            coarse[at] = inside[at] >= 2;
            sums[at] = Math.max(sums[at], 0.02f);
        }
        return new Membrane(w, h, coarse, sums, (floor + 1) / 2);
    }

    private void relax(float[] skin, int rounds) throws InterruptedException {
        for (int round = 0; round < rounds; round++) {
            Pulse.stopIfInterrupted();
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int i = y * width + x;
                    if (mask[i]) {
                        skin[i] += OVERSHOOT * (wanted(skin, i, x, y) - skin[i]);
                    }
                }
            }
        }
    }

    private float wanted(float[] skin, int i, int x, int y) {
        float sum = 1;
        float ties = 0;
        for (int side = 0; side < 4; side++) {
            int to = side == 0 ? i - 1 : side == 1 ? i + 1 : side == 2 ? i - width : i + width;
            boolean there = side == 0 ? x > 0 : side == 1 ? x < width - 1 : side == 2 ? y > 0 : y < height - 1;
            if (there && mask[to]) {
                float tie = Math.min(conducts[i], conducts[to]);
                sum += tie * skin[to];
                ties += tie;
            } else if (side != 3 || y + 1 < floor) {
                ties += 1;
            }
        }
        return sum / Math.max(ties, 1e-3f);
    }
}
