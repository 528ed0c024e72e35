package dev.easel.saga.providers.local.cutout;

import dev.easel.saga.providers.local.pixels.BoxBlur;
import dev.easel.saga.providers.local.pixels.WorkingImage;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * First guesses of where the subject is, each from another idea: what stands out, what lies in the middle, what differs
 * from the rim on the left and above, or on the right and above (for a subject may well touch one of them).
 */
final class Guesses {

    private static final int REGIONS = 500;
    private static final double MIDDLE_SPREAD = 0.22; // of the picture's sides
    private static final int RIM = 40; // as wide as this part of the shorter side
    private static final int RIM_COLOURS = 8;

    private final WorkingImage image;
    private final float[][] features;

    Guesses(WorkingImage image, float[][] features) {
        this.image = image;
        this.features = features;
    }

    /** Each when it is asked for, per pixel, 0 background to 1 subject; that which takes longest is the first. */
    List<Callable<float[]>> all() {
        return List.of(this::standingOut, this::inTheMiddle, () -> unlikeTheRim(true), () -> unlikeTheRim(false));
    }

    private float[] standingOut() throws InterruptedException {
        var pixels = new Superpixels(image.width, image.height, image.lab, REGIONS);
        var perRegion = new Saliency(new RegionGraph(pixels, image.width, image.height, features)).perRegion();
        var guess = new float[image.size()];
        for (int i = 0; i < guess.length; i++) {
            guess[i] = perRegion[pixels.labels[i]];
        }
        return guess;
    }

    private float[] inTheMiddle() {
        var guess = new float[image.size()];
        for (int i = 0; i < guess.length; i++) {
            int row = i / image.width;
            double x = (i - row * image.width + 0.5) / image.width - 0.5;
            double y = (row + 0.5) / image.height - 0.53; // things stand a little lower
            guess[i] = (float) Math.exp(-(x * x + y * y) / (2 * MIDDLE_SPREAD * MIDDLE_SPREAD));
        }
        return guess;
    }

    /** How unlikely the colours around a pixel are in the rim; the lower rim says nothing, for subjects stand on it. */
    private float[] unlikeTheRim(boolean left) {
        int band = Math.max(2, Math.min(image.width, image.height) / RIM);
        var rim = new float[image.size()];
        Arrays.fill(rim, 1e-6f);
        for (int i = 0; i < rim.length; i++) {
            int x = i % image.width;
            if (i < band * image.width || (left ? x < band : x >= image.width - band)) {
                rim[i] = 1;
            }
        }
        var colours = new ColourMixture(features, rim, RIM_COLOURS, 5);
        var strangeness = colours.logDensity(features);
        for (int i = 0; i < rim.length; i++) {
            strangeness[i] = -strangeness[i];
        }
        return compare(strangeness, rim);
    }

    /** What is stranger than nearly all of the rim itself counts as subject. */
    private float[] compare(float[] strangeness, float[] rim) {
        var usual = new float[strangeness.length];
        int count = 0;
        for (int i = 0; i < rim.length; i++) {
            if (rim[i] == 1) {
                usual[count++] = strangeness[i];
            }
        }
        Arrays.sort(usual, 0, count);
        float middle = usual[count / 2];
        float most = usual[(int) (count * 0.95)];
        float softness = 0.5f * (most - middle) + 0.3f;
        var guess = BoxBlur.of(strangeness, image.width, image.height, 3);
        for (int i = 0; i < guess.length; i++) {
            guess[i] = (float) (1 / (1 + Math.exp((most - guess[i]) / softness)));
        }
        return guess;
    }
}
