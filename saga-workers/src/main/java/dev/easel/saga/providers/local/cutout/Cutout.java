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
        var belief = enlarged(new Vote(half).count(pulse, 10, 55), half, image);
        pulse.at(55);
        var mask = new Segmentation(image, Features.of(image), new Contrast(image)).follow(belief, 2);
        pulse.at(75);
        new Cleanup(image.width, image.height).apply(mask);
        return mask;
    }

    private static float[] enlarged(float[] plane, WorkingImage from, WorkingImage to) {
        var result = new float[to.size()];
        for (int i = 0; i < result.length; i++) {
            int row = i / to.width;
            int x = Math.min((i - row * to.width) / 2, from.width - 1);
            int y = Math.min(row / 2, from.height - 1);
            result[i] = plane[y * from.width + x];
        }
        return BoxBlur.of(result, to.width, to.height, 3);
    }
}
