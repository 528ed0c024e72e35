package dev.easel.saga.providers.local.cutout;

import dev.easel.saga.providers.local.pixels.WorkingImage;

/** How alike two pixels are, measured by how much neighbours differ in this picture. */
final class Contrast {

    private final float[][] lab;
    private final float scale;

    Contrast(WorkingImage image) {
        this.lab = image.lab;
        double sum = 0;
        long count = 0;
        for (int y = 0; y < image.height; y++) {
            for (int x = 1; x < image.width; x++) {
                sum += squared(y * image.width + x, y * image.width + x - 1);
                count++;
            }
        }
        this.scale = (float) (1 / (2 * Math.max(1, sum / Math.max(1, count))));
    }

    /** 1 for one colour, towards 0 across an edge. */
    float likeness(int i, int j) {
        return (float) Math.exp(-scale * squared(i, j));
    }

    private float squared(int i, int j) {
        float sum = 0;
        for (float[] plane : lab) {
            float d = plane[i] - plane[j];
            sum += d * d;
        }
        return sum;
    }
}
