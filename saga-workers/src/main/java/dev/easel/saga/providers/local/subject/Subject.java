package dev.easel.saga.providers.local.subject;

import dev.easel.saga.providers.local.Unworkable;
import dev.easel.saga.providers.local.cutout.Cutout;
import dev.easel.saga.providers.local.pixels.BoxBlur;
import dev.easel.saga.providers.local.pixels.Infill;
import dev.easel.saga.providers.local.pixels.ProgressListener;
import dev.easel.saga.providers.local.pixels.Pulse;
import java.awt.image.BufferedImage;

/**
 * What a picture shows: its own transparency says what that is; an opaque picture is cut out first. Where next to nothing
 * would be left, as of a face that fills the frame, the subject is the picture itself with its corners rounded off.
 */
public final class Subject {

    private static final float LEAST = 0.035f; // share of the picture that the largest piece must have

    private static final double ROUND = 3.5; // 2 would be an oval
    private static final float SURE = 0.97f; // of alpha around a pixel: its colour has nothing of the background

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
        return new Subject(reading, isSubject(cut) ? cut.alpha : rounded(reading.width, reading.height));
    }

    /**
     * All of the picture as it is, cut out or not.
     *
     * @param side longest side of the result in pixels; a smaller picture keeps its size
     */
    public static Subject asItIs(BufferedImage picture, int side) throws InterruptedException {
        var reading = Reading.of(picture, side);
        return new Subject(reading, reading.alpha);
    }

    /**
     * A picture as far as another one shows its subject.
     *
     * @param mask of the same view, of any size; the result has its size
     */
    public static Subject masked(BufferedImage picture, Subject mask) throws InterruptedException {
        var reading = Reading.of(picture, Math.max(mask.width, mask.height));
        return new Subject(reading.resized(mask.width, mask.height), mask.alpha);
    }

    /** Which pixels show the subject's colours alone: 1, else 0. */
    public float[] sure() {
        var around = BoxBlur.of(alpha, width, height, 1);
        for (int i = 0; i < around.length; i++) {
            around[i] = around[i] > SURE ? 1 : 0;
        }
        return around;
    }

    private static boolean isSubject(Reading cut) {
        var mask = new boolean[cut.alpha.length];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = cut.alpha[i] > 0.5f;
        }
        return Pieces.of(mask, cut.width).largest() > LEAST * mask.length;
    }

    /** A cameo: between an oval and a rectangle. */
    private static float[] rounded(int width, int height) {
        var alpha = new float[width * height];
        float soft = 2f / Math.max(2, Math.min(width, height));
        for (int i = 0; i < alpha.length; i++) {
            double x = Math.abs(2 * (i % width + 0.5) / width - 1);
            int row = i / width;
            double y = Math.abs(2 * (row + 0.5) / height - 1);
            double out = Math.pow(Math.pow(x, ROUND) + Math.pow(y, ROUND), 1 / ROUND);
            alpha[i] = (float) Math.clamp((1 - out) / soft + 0.5, 0, 1);
        }
        return alpha;
    }

    private static float share(float[] alpha) {
        double sum = 0;
        for (float a : alpha) {
            sum += a;
        }
        return (float) (sum / alpha.length);
    }
}
