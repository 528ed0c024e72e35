package dev.easel.saga.providers.local.cutout;

import dev.easel.saga.providers.local.pixels.BoxBlur;
import dev.easel.saga.providers.local.pixels.PixelRows;
import dev.easel.saga.providers.local.pixels.ProgressListener;
import dev.easel.saga.providers.local.pixels.Pulse;
import dev.easel.saga.providers.local.pixels.Rows;
import dev.easel.saga.providers.local.pixels.WorkingImage;
import java.awt.image.BufferedImage;

/**
 * Cuts the subject of a photo free from its background, by computation alone: no model, no network. The photo is
 * understood at a small size; only the soft edge is computed at full size, row by row, so memory stays bounded.
 */
public final class Cutout {

    /** Percent of the work that is done when only writing is left. */
    static final int UNDERSTOOD = 80;

    private static final int SIDE = 400;

    private Cutout() {}

    /**
     * The same picture with the background transparent.
     *
     * @param photo of any type and size; it is not changed
     * @return of the same size, {@link BufferedImage#TYPE_INT_ARGB}
     * @throws InterruptedException if the thread was interrupted; nothing is left behind
     */
    public static BufferedImage remove(BufferedImage photo, ProgressListener progress) throws InterruptedException {
        var pulse = new Pulse(progress);
        var rows = of(photo, pulse);
        var result = new BufferedImage(rows.width(), rows.height(), BufferedImage.TYPE_INT_ARGB);
        var row = new int[rows.width()];
        for (int y = 0; y < rows.height(); y++) {
            pulse.between(UNDERSTOOD, 99, (double) y / rows.height());
            rows.read(y, row);
            result.getRaster().setDataElements(0, y, row.length, 1, row);
        }
        pulse.at(100);
        return result;
    }

    /** The same, to be read row by row: nobody holds it. What is said of the progress ends before {@link #UNDERSTOOD}. */
    static Rows of(BufferedImage photo, Pulse pulse) throws InterruptedException {
        pulse.at(0);
        var rows = new PixelRows(photo);
        var image = WorkingImage.of(rows, SIDE, pulse);
        return new Compositor(rows, new Matte(image, mask(image, pulse), 4));
    }

    private static boolean[] mask(WorkingImage image, Pulse pulse) throws InterruptedException {
        var half = image.halved();
        var belief = enlarged(likeliest(half, pulse), half, image);
        var mask = new Segmentation(image, Features.of(image)).cut(belief, 2, pulse, 50, 78);
        new Cleanup(image.width, image.height).apply(mask);
        return mask;
    }

    /** Follows every guess at half the size, and keeps where the most plausible one led. */
    private static boolean[] likeliest(WorkingImage image, Pulse pulse) throws InterruptedException {
        pulse.at(10);
        var features = Features.of(image);
        var cleanup = new Cleanup(image.width, image.height);
        var plausibility = new Plausibility(cleanup, features);
        var segmentation = new Segmentation(image, features);
        var best = new boolean[image.size()];
        double most = Double.NEGATIVE_INFINITY;
        int percent = 14;
        for (float[] guess : new Guesses(image, features).all()) {
            var mask = segmentation.cut(guess, 4, pulse, percent, percent + 9);
            cleanup.apply(mask);
            double plausible = plausibility.of(mask);
            if (plausible > most) {
                most = plausible;
                best = mask;
            }
            percent += 9;
        }
        return best;
    }

    private static float[] enlarged(boolean[] mask, WorkingImage from, WorkingImage to) {
        var result = new float[to.size()];
        for (int i = 0; i < result.length; i++) {
            int row = i / to.width;
            int x = Math.min((i - row * to.width) / 2, from.width - 1);
            int y = Math.min(row / 2, from.height - 1);
            result[i] = mask[y * from.width + x] ? 1 : 0;
        }
        return BoxBlur.of(result, to.width, to.height, 3);
    }
}
