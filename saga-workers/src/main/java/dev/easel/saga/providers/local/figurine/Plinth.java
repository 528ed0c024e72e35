package dev.easel.saga.providers.local.figurine;

import dev.easel.saga.providers.local.shape.Relief;

/** What the figure stands on: a turned disc, wide and deep enough for its foot, that the foot is let into. */
final class Plinth {

    private static final int SECTORS = 72;
    private static final float[][] PROFILE = {
        {0, 0},
        {0.9f, 0},
        {0.98f, 0.04f},
        {1, 0.12f},
        {1, 0.62f},
        {0.985f, 0.74f},
        {0.93f, 0.8f},
        {0.93f, 0.92f},
        {0.9f, 1},
        {0, 1}
    }; // part of the radius, part of the height

    private static final float HEIGHT = 0.085f; // of the figure's size
    private static final float LET_IN = 0.3f; // of the plinth's height
    private static final float ROOM = 1.12f; // around the foot
    private static final float NARROWEST = 0.17f; // half its width, of the figure's width
    private static final float FOOT = 0.04f; // of the figure's height that counts as its foot

    private Plinth() {}

    static void add(Mesh mesh, Relief relief, Coat coat) {
        int width = relief.lattice.width();
        int lowest = 0;
        int highest = Integer.MAX_VALUE;
        int least = width;
        int most = 0;
        for (int i = 0; i < relief.mask.length; i++) {
            if (relief.mask[i]) {
                lowest = i / width;
                highest = Math.min(highest, i / width);
                least = Math.min(least, i % width);
                most = Math.max(most, i % width);
            }
        }
        float figure = most - least + 1f;
        int from = lowest - Math.round(FOOT * (lowest - highest));
        float left = width;
        float right = 0;
        float deep = 0;
        for (int i = from * width; i < relief.mask.length; i++) {
            if (relief.mask[i]) {
                left = Math.min(left, i % width);
                right = Math.max(right, i % width);
                deep = Math.max(deep, Math.max(relief.front[i], relief.back[i]));
            }
        }
        float height = HEIGHT * relief.size;
        float radiusX = Math.max(ROOM * (right - left + 1) / 2, NARROWEST * figure);
        float radiusZ =
                Math.max(Math.max(ROOM * (deep + 0.02f * relief.size) * 1.25f, 0.45f * radiusX), 0.1f * relief.size);
        turn(mesh, coat, (left + right) / 2, -lowest - 0.5f - height * (1 - LET_IN), radiusX, radiusZ, height);
    }

    private static void turn(Mesh mesh, Coat coat, float x, float y, float radiusX, float radiusZ, float height) {
        var before = new int[SECTORS];
        for (int ring = 0; ring < PROFILE.length; ring++) {
            var now = new int[SECTORS];
            for (int s = 0; s < SECTORS; s++) {
                double angle = 2 * Math.PI * s / SECTORS;
                float out = PROFILE[ring][0];
                now[s] = out == 0 && s > 0
                        ? now[0]
                        : mesh.corner(
                                x + out * radiusX * (float) Math.cos(angle),
                                y + PROFILE[ring][1] * height,
                                out * radiusZ * (float) Math.sin(angle),
                                coat.plinthU(),
                                coat.plinthV());
            }
            for (int s = 0; s < SECTORS && ring > 0; s++) {
                int next = (s + 1) % SECTORS;
                if (now[s] != now[next]) {
                    mesh.triangle(before[s], now[s], now[next]);
                }
                if (before[s] != before[next]) {
                    mesh.triangle(before[s], now[next], before[next]);
                }
            }
            before = now;
        }
    }
}
