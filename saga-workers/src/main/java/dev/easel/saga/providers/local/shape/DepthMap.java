package dev.easel.saga.providers.local.shape;

import dev.easel.saga.providers.local.Unworkable;
import dev.easel.saga.providers.local.pixels.ProgressListener;
import dev.easel.saga.providers.local.pixels.Pulse;
import dev.easel.saga.providers.local.pixels.Stretch;
import dev.easel.saga.providers.local.subject.Subject;
import java.awt.image.BufferedImage;

/**
 * Shows how near each place of a photo's subject is estimated to be: white is nearest, dark is farthest, clear is no part
 * of it. What the estimate rests on is said at {@link Relief}.
 */
public final class DepthMap {

    /** How far white is from black, of the subject's longer side. */
    public static final float DEEPEST = 0.26f;

    /** Grey of what is farthest, or it could not be told from nothing. */
    public static final int FARTHEST = 40;

    private static final int SIDE = 512;

    private DepthMap() {}

    /**
     * @param photo of any type and size; it is not changed
     * @return of type {@link BufferedImage#TYPE_INT_ARGB}, at most 512 pixels a side
     * @throws InterruptedException if the thread was interrupted
     * @throws Unworkable when nothing of the photo can be seen
     */
    public static BufferedImage of(BufferedImage photo, ProgressListener progress)
            throws InterruptedException, Unworkable {
        var pulse = new Pulse(progress);
        pulse.at(0);
        var subject = Subject.of(photo, SIDE, new Stretch(progress, 1, 59));
        pulse.at(60);
        var relief = Relief.of(subject, Lattice.everyPixel(subject));
        pulse.at(95);
        var result = draw(subject, relief);
        pulse.at(100);
        return result;
    }

    private static BufferedImage draw(Subject subject, Relief relief) {
        var result = new BufferedImage(subject.width, subject.height, BufferedImage.TYPE_INT_ARGB);
        for (int i = 0; i < relief.front.length; i++) {
            float near = Math.clamp(relief.front[i] / (DEEPEST * relief.size), 0, 1);
            int grey = Math.round(FARTHEST + near * (255 - FARTHEST));
            int alpha = relief.alpha[i] > 0 ? Math.round(255 * subject.alpha[i]) : 0;
            result.setRGB(i % subject.width, i / subject.width, alpha == 0 ? 0 : alpha << 24 | grey * 0x010101);
        }
        return result;
    }
}
