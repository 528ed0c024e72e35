package dev.easel.saga.providers.local.crystal;

import dev.easel.saga.providers.local.Unworkable;
import dev.easel.saga.providers.local.pixels.BoxBlur;
import dev.easel.saga.providers.local.pixels.Dice;
import dev.easel.saga.providers.local.pixels.Planes;
import dev.easel.saga.providers.local.shape.DepthMap;
import dev.easel.saga.providers.local.subject.Subject;

/** Spreads points over the two faces of a shape, evenly over their surface: where it is steep there are more. */
final class Sampling {

    private static final int POINTS = 75_000; // if all were flat
    private static final float FRONT = 0.6f; // of these
    private static final float DEPTH = 0.3f; // of the subject's size, from the outline to the nearest point
    private static final float BACK = 0.6f; // of the front's depth
    private static final float SEEN = 0.5f;
    private static final int STEEPEST = 6; // most points in one place of a face
    private static final float LOOSE = 0.7f; // how far points stray from even places, of the way to the next

    private final int width;
    private final int height;
    private final float[] alpha;
    private final float[] front;
    private final float[] back;
    private final float size;
    private final int seen;

    Sampling(Subject depth) throws Unworkable {
        this.width = depth.width;
        this.height = depth.height;
        this.alpha = depth.alpha;
        int count = 0;
        int left = width;
        int right = 0;
        int top = height;
        int bottom = 0;
        for (int i = 0; i < alpha.length; i++) {
            if (alpha[i] > SEEN) {
                count++;
                left = Math.min(left, i % width);
                right = Math.max(right, i % width);
                top = Math.min(top, i / width);
                bottom = Math.max(bottom, i / width);
            }
        }
        if (count == 0) {
            throw new Unworkable("Expected a depth map of something, but all of it is transparent.");
        }
        this.seen = count;
        this.size = Math.max(right - left, bottom - top) + 1f;
        this.front = heights(depth.rgb[0]);
        int soft = Math.max(1, Math.round(0.02f * size));
        this.back = BoxBlur.of(BoxBlur.of(front, width, height, soft), width, height, soft);
    }

    private float[] heights(float[] grey) {
        var result = new float[grey.length];
        float none = DepthMap.FARTHEST / 255f;
        for (int i = 0; i < result.length; i++) {
            result[i] = DEPTH * size * Math.max(0, grey[i] - none) / (1 - none);
        }
        return BoxBlur.of(result, width, height, 1); // 256 greys would show as steps
    }

    Points points(float[][] frontRgb, float[][] backRgb) {
        var points = new Points();
        face(points, front, 1, frontRgb, FRONT, 1);
        face(points, back, -BACK, backRgb, 1 - FRONT, 2);
        sides(points, frontRgb);
        points.settle();
        return points;
    }

    private void face(Points points, float[] high, float factor, float[][] rgb, float share, int seed) {
        float step = (float) Math.sqrt(seen / (POINTS * share));
        int columns = (int) Math.ceil(width / step);
        int rows = (int) Math.ceil(height / step);
        for (int row = 0; row < rows; row++) {
            for (int column = 0; column < columns; column++) {
                int dice = Dice.of(column, row, seed);
                float steep = slope(high, factor, (column + 0.5f) * step, (row + 0.5f) * step);
                int here = Math.clamp((int) (Math.sqrt(1 + steep * steep) + Dice.share(dice)), 1, STEEPEST);
                for (int k = 0; k < here; k++) {
                    int roll = Dice.of(dice, k, 7);
                    set(points, high, factor, rgb, stray(column, roll) * step - 0.5f, stray(row, roll * 31 + 5) * step - 0.5f);
                }
            }
        }
    }

    private static float stray(int cell, int dice) {
        return cell + 0.5f + LOOSE * (Dice.share(dice) - 0.5f);
    }

    /** Along the outline, from the front to the back. */
    private void sides(Points points, float[][] rgb) {
        float step = (float) Math.sqrt(seen / (POINTS * FRONT));
        int layers = Math.max(1, Math.round(1 / step)); // walls as fine as the faces where pixels are larger
        for (int i = 0; i < alpha.length; i++) {
            if (alpha[i] > SEEN && isRim(i)) {
                float deep = front[i] + BACK * back[i];
                int count = Math.round(layers * deep / step);
                for (int k = 0; k < count; k++) {
                    int dice = Dice.of(i, k, 3);
                    float z = (k + Dice.share(dice)) / count * deep - BACK * back[i];
                    float x = i % width + Dice.share(dice * 17 + 1) - 0.5f;
                    float y = i / width + Dice.share(dice * 31 + 5) - 0.5f;
                    points.add(x, -y, z, colour(rgb, x, y));
                }
            }
        }
    }

    private boolean isRim(int i) {
        int x = i % width;
        return x == 0
                || x == width - 1
                || i < width
                || i >= alpha.length - width
                || alpha[i - 1] <= SEEN
                || alpha[i + 1] <= SEEN
                || alpha[i - width] <= SEEN
                || alpha[i + width] <= SEEN;
    }

    private float slope(float[] high, float factor, float x, float y) {
        float dx = Planes.at(high, width, height, x + 0.5f, y) - Planes.at(high, width, height, x - 1.5f, y);
        float dy = Planes.at(high, width, height, x, y + 0.5f) - Planes.at(high, width, height, x, y - 1.5f);
        return Math.abs(factor) * (float) Math.hypot(dx, dy) / 2;
    }

    private void set(Points points, float[] high, float factor, float[][] rgb, float x, float y) {
        if (Planes.at(alpha, width, height, x, y) > SEEN) {
            points.add(x, -y, factor * Planes.at(high, width, height, x, y), colour(rgb, x, y));
        }
    }

    private int colour(float[][] rgb, float x, float y) {
        int colour = 0;
        for (int c = 0; c < 3; c++) {
            colour = colour << 8 | (int) (Math.clamp(Planes.at(rgb[c], width, height, x, y), 0, 1) * 255 + 0.5f);
        }
        return colour;
    }
}
