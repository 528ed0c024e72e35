package dev.easel.saga.providers.local.cutout;

import java.util.Arrays;

/** Removes what the cut left by accident: crumbs beside the subject and pinholes in it. */
final class Cleanup {

    private static final double CRUMB = 0.06; // of the largest part
    private static final double PINHOLE = 0.0004; // of the picture

    private final int width;
    private final int height;

    Cleanup(int width, int height) {
        this.width = width;
        this.height = height;
    }

    void apply(boolean[] mask) {
        sizes(mask, true, (int) (largest(mask) * CRUMB));
        sizes(mask, false, Math.max(2, (int) (mask.length * PINHOLE)));
    }

    /** Pixels of the largest part. */
    int largest(boolean[] mask) {
        int largest = 0;
        for (int size : sizes(mask, true, 0)) {
            largest = Math.max(largest, size);
        }
        return largest;
    }

    /** Sizes of the parts of one kind; those smaller than the limit change to the other kind. */
    private int[] sizes(boolean[] mask, boolean kind, int limit) {
        var labels = new int[mask.length];
        for (int i = 0; i < mask.length; i++) {
            labels[i] = mask[i] ? 1 : 0;
        }
        var numbers = new int[mask.length];
        Arrays.fill(numbers, -1);
        var fragments = new Fragments(width, height, labels);
        var sizes = new int[16];
        int count = 0;
        for (int i = 0; i < mask.length; i++) {
            if (numbers[i] < 0 && labels[i] == (kind ? 1 : 0)) {
                int size = fragments.flood(numbers, i, count);
                sizes = count == sizes.length ? Arrays.copyOf(sizes, count * 2) : sizes;
                sizes[count++] = size;
                for (int k = 0; k < size && size < limit; k++) {
                    mask[fragments.flooded(k)] = !kind;
                }
            }
        }
        return Arrays.copyOf(sizes, count);
    }
}
