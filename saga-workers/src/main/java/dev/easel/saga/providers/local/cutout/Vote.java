package dev.easel.saga.providers.local.cutout;

import dev.easel.saga.providers.local.pixels.Pulse;
import dev.easel.saga.providers.local.pixels.WorkingImage;

/** Follows every guess to the mask where it leads, and lets the masks vote: the more plausible, the more it counts. */
final class Vote {

    private static final int ROUNDS = 3;
    private static final double TOLERANCE = 0.07; // a mask that is less plausible by this counts for a third

    private final WorkingImage image;

    Vote(WorkingImage image) {
        this.image = image;
    }

    /** Answers per pixel the share of the votes for the subject. */
    float[] count(Pulse pulse, int from, int to) throws InterruptedException {
        pulse.at(from);
        var features = Features.of(image);
        var contrast = new Contrast(image);
        var cleanup = new Cleanup(image.width, image.height);
        var plausibility = new Plausibility(image, features, contrast, cleanup);
        var segmentation = new Segmentation(image, features, contrast);
        var guesses = new Guesses(image, features).all();
        var result = new float[image.size()];
        double all = 0;
        for (int n = 0; n < guesses.size(); n++) {
            pulse.between(from, to, (double) n / guesses.size());
            var mask = segmentation.cut(guesses.get(n), ROUNDS);
            cleanup.apply(mask);
            double weight = Math.exp(plausibility.of(mask) / TOLERANCE);
            for (int i = 0; i < mask.length; i++) {
                result[i] += mask[i] ? (float) weight : 0;
            }
            all += weight;
        }
        for (int i = 0; i < result.length; i++) {
            result[i] /= (float) all;
        }
        return result;
    }
}
