package dev.easel.saga.providers.local.subject;

import dev.easel.saga.providers.local.Unworkable;
import dev.easel.saga.providers.local.cutout.Cutout;
import dev.easel.saga.providers.local.pixels.Infill;
import dev.easel.saga.providers.local.pixels.ProgressListener;
import dev.easel.saga.providers.local.pixels.Pulse;
import java.awt.image.BufferedImage;

/**
 * What a picture shows: its own transparency says what that is; an opaque picture is cut out first. Where next to nothing
 * would be left, as of a face that fills the frame, the whole picture is the subject.
 */
public final class Subject {

    private static final float LEAST = 0.035f; // share of the picture that the largest piece must have

    public final int width;
    public final int height;
    /** Red, green and blue, 0 to 1; outside the subject its nearest colours go on. */
    public final float[][] rgb;
    /** How far each pixel belongs to the subject, 0 to 1. */
    public final float[] alpha;

    private Subject(Reading reading, float[] alpha) {
        this.width = reading.width;
        this.height = reading.height;
        this.alpha = alpha;
        this.rgb = new float[3][];
        for (int c = 0; c < 3; c++) {
            rgb[c] = Infill.of(reading.rgb[c], alpha, width, height);
        }
    }

    /**
     * @param picture of any type and size; it is not changed
     * @param side longest side of the result in pixels; a smaller picture keeps its size
     * @throws Unworkable when nothing of the picture can be seen
     */
    public static Subject of(BufferedImage picture, int side, ProgressListener progress)
            throws InterruptedException, Unworkable {
        Pulse.stopIfInterrupted();
        var reading = Reading.of(picture, side);
        float seen = share(reading.alpha);
        if (seen < 0.001f) {
            throw new Unworkable("Expected a picture of something, but all of it is transparent.");
        }
        if (seen < 0.98f) {
            return new Subject(reading, reading.alpha);
        }
        var cut = Reading.of(Cutout.remove(reading.opaque(), progress), side);
        return new Subject(reading, isSubject(cut) ? cut.alpha : reading.alpha);
    }

    private static boolean isSubject(Reading cut) {
        var mask = new boolean[cut.alpha.length];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = cut.alpha[i] > 0.5f;
        }
        return Pieces.of(mask, cut.width).largest() > LEAST * mask.length;
    }

    private static float share(float[] alpha) {
        double sum = 0;
        for (float a : alpha) {
            sum += a;
        }
        return (float) (sum / alpha.length);
    }
}
