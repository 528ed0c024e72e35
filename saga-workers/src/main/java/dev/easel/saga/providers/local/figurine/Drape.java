package dev.easel.saga.providers.local.figurine;

import dev.easel.saga.providers.local.shape.Relief;
import dev.easel.saga.providers.local.shape.Rim;

/**
 * Where the front's painting lies on its steep sides. Seen from the front a side has no width, so its painting would be
 * drawn out into streaks; instead the cloth goes on at its length, turning back at the outline.
 */
final class Drape {

    private static final float REACH = 0.05f; // of the figure's size: further inside nothing is moved

    private final Relief relief;
    private final Rim rim;
    private final float[][] inwards;
    private final float reach;
    private final int width;

    Drape(Relief relief) {
        this.relief = relief;
        this.width = relief.lattice.width();
        var inside = relief.mask.clone();
        for (int i = 0; i < inside.length; i++) {
            inside[i] |= relief.isBelow(i); // the subject goes on there
        }
        this.rim = Rim.of(inside, width, relief.lattice.height());
        this.inwards = rim.inwards();
        this.reach = Math.max(1, REACH * relief.size);
    }

    /**
     * How far inwards the painting of a place is taken from.
     *
     * @param node the place, or the one inside next to it
     * @param distance of the place from the outline, in nodes
     * @param high of the place, in nodes
     */
    float shift(int node, float distance, float high) {
        if (distance >= reach) {
            return 0;
        }
        float further = reach - distance;
        int x = Math.clamp(Math.round(node % width + inwards[0][node] * further), 0, width - 1);
        int row = node / width;
        int y = Math.clamp(Math.round(row + inwards[1][node] * further), 0, relief.lattice.height() - 1);
        float drop = relief.front[y * width + x] - high;
        return Math.abs(distance - Math.max(0, drop - further)) - distance;
    }

    float distance(int node) {
        return rim.distance(node);
    }

    float across(int node) {
        return inwards[0][node];
    }

    float down(int node) {
        return inwards[1][node];
    }
}
