package dev.easel.saga.providers.local.shape;

import dev.easel.saga.providers.local.subject.Subject;

/**
 * What a subject covers of its picture, in pixels.
 *
 * @param area 0 when nothing can be seen
 * @param outline sides of pixels between what is covered and what is not
 */
public record Extent(int left, int top, int width, int height, int area, int outline) {

    private static final float SEEN = 0.5f;

    public static Extent of(Subject subject) {
        int left = subject.width;
        int top = subject.height;
        int right = -1;
        int bottom = -1;
        int area = 0;
        int outline = 0;
        for (int i = 0; i < subject.alpha.length; i++) {
            if (subject.alpha[i] > SEEN) {
                int x = i % subject.width;
                int y = i / subject.width;
                left = Math.min(left, x);
                right = Math.max(right, x);
                top = Math.min(top, y);
                bottom = Math.max(bottom, y);
                area++;
                outline += x == 0 || subject.alpha[i - 1] <= SEEN ? 2 : 0; // what opens to the left closes to the right
                outline += y == 0 || subject.alpha[i - subject.width] <= SEEN ? 2 : 0;
            }
        }
        return area == 0
                ? new Extent(0, 0, subject.width, subject.height, 0, 0)
                : new Extent(left, top, right - left + 1, bottom - top + 1, area, outline);
    }

    /** The longer side. */
    public int size() {
        return Math.max(width, height);
    }
}
