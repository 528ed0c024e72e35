package dev.easel.saga.providers.local.crystal;

import dev.easel.saga.providers.local.Unworkable;
import dev.easel.saga.providers.local.pixels.BoxBlur;
import dev.easel.saga.providers.local.pixels.Dice;
import dev.easel.saga.providers.local.pixels.Planes;
import dev.easel.saga.providers.local.shape.DepthMap;
import dev.easel.saga.providers.local.shape.Extent;
import dev.easel.saga.providers.local.subject.Subject;

/** Spreads points over the front, the back and the sides of a shape, evenly over the surface. */
final class Sampling {

    private static final int POINTS = 180_000;
    private static final float BACK = 0.6f; // of the front's depth
    private static final float SPARSE = 0.6f; // points of the back, where the front has one
    private static final float SEEN = 0.5f;
    private static final int STEEPEST = 6; // most points in one place of a face
    private static final float LOOSE = 0.5f; // how far points stray from even places, of the way to the next

    private final int width;
    private final int height;
    private final float[] alpha;
    private final float[] front; // in pixels
    private final float[] back;
    private final float step; // pixels from point to point

    /** @param depth as {@link DepthMap} draws it */
    Sampling(Subject depth) throws Unworkable {
        var extent = Extent.of(depth);
        if (extent.area() == 0) {
            throw new Unworkable("Expected a depth map of something, but all of it is transparent.");
        }
        this.width = depth.width;
        this.height = depth.height;
        this.alpha = depth.alpha;
        this.front = heights(depth.rgb[0], DepthMap.DEEPEST * extent.size());
        int soft = Math.max(1, Math.round(0.02f * extent.size()));
        this.back = BoxBlur.of(BoxBlur.of(front, width, height, soft), width, height, soft);
        this.step = (float) Math.sqrt(surface() / POINTS);
    }

    private float[] heights(float[] grey, float deepest) {
        var result = new float[grey.length];
        float none = DepthMap.FARTHEST / 255f;
        for (int i = 0; i < result.length; i++) {
            result[i] = deepest * Math.max(0, grey[i] - none) / (1 - none);
        }
        return BoxBlur.of(result, width, height, 1); // 256 greys would show as steps
    }

    private double surface() {
        double sum = 0;
        for (int i = 0; i < alpha.length; i++) {
            if (alpha[i] > SEEN) {
                int y = i / width;
                sum += steep(front, 1, i % width, y) + SPARSE * steep(back, BACK, i % width, y);
                sum += isRim(i) ? deep(i) : 0;
            }
        }
        return sum;
    }

    Points points(float[][] frontRgb, float[][] backRgb) {
        var points = new Points();
        face(points, front, 1, frontRgb, step, 1);
        face(points, back, -BACK, backRgb, step / (float) Math.sqrt(SPARSE), 2);
        sides(points, frontRgb);
        points.settle();
        return points;
    }

    private void face(Points points, float[] high, float factor, float[][] rgb, float apart, int seed) {
        int columns = (int) Math.ceil(width / apart);
        int rows = (int) Math.ceil(height / apart);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int dice = Dice.of(column, row, seed);
                float steep = steep(high, factor, (column + 0.5f) * apart - 0.5f, (row + 0.5f) * apart - 0.5f);
                int here = Math.clamp((int) (steep + Dice.share(dice)), 1, STEEPEST);
                for (int k = 0; k < here; k++) {
                    int roll = Dice.of(dice, k, 7);
                    float x = stray(column, roll) * apart - 0.5f;
                    float y = stray(row, roll * 31 + 5) * apart - 0.5f;
                    if (Planes.at(alpha, width, height, x, y) > SEEN) {
                        float z = factor * Planes.at(high, width, height, x, y);
                        points.add(x, -y, z, colour(rgb, x, y));
                    }
                }
            }
        }
    }

    private static float stray(int cell, int dice) {
        return cell + 0.5f + LOOSE * (Dice.share(dice) - 0.5f);
    }

    /** Along the outline, from the front to the back. */
    private void sides(Points points, float[][] rgb) {
        for (int i = 0; i < alpha.length; i++) {
            if (alpha[i] > SEEN && isRim(i)) {
                int row = i / width;
                int count = (int) (deep(i) / (step * step) + Dice.share(Dice.of(i, 0, 4)));
                for (int k = 0; k < count; k++) {
                    int dice = Dice.of(i, k, 3);
                    float x = i % width + Dice.share(dice * 17 + 1) - 0.5f;
                    float y = row + Dice.share(dice * 31 + 5) - 0.5f;
                    float z = (k + Dice.share(dice)) / count * deep(i) - BACK * back[i];
                    points.add(x, -y, z, colour(rgb, x, y));
                }
            }
        }
    }

    private float deep(int i) {
        return front[i] + BACK * back[i];
    }

    private boolean isRim(int i) {
        int x = i % width;
        boolean border = x == 0 || x == width - 1 || i < width || i >= alpha.length - width;
        return border
                || Math.min(Math.min(alpha[i - 1], alpha[i + 1]), Math.min(alpha[i - width], alpha[i + width])) <= SEEN;
    }

    /** How much more surface there is than seen from the front. */
    private float steep(float[] high, float factor, float x, float y) {
        float dx = Planes.at(high, width, height, x + 1, y) - Planes.at(high, width, height, x - 1, y);
        float dy = Planes.at(high, width, height, x, y + 1) - Planes.at(high, width, height, x, y - 1);
        return (float) Math.sqrt(1 + factor * factor * (dx * dx + dy * dy) / 4);
    }

    private int colour(float[][] rgb, float x, float y) {
        int colour = 0;
        for (int c = 0; c < 3; c++) {
            colour = colour << 8 | (int) (Math.clamp(Planes.at(rgb[c], width, height, x, y), 0, 1) * 255 + 0.5f);
        }
        return colour;
    }
}
