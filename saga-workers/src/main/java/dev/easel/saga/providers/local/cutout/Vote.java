package dev.easel.saga.providers.local.cutout;

import dev.easel.saga.providers.local.pixels.Cores;
import dev.easel.saga.providers.local.pixels.Pulse;
import dev.easel.saga.providers.local.pixels.WorkingImage;
import java.util.ArrayDeque;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;

/** Follows every guess to the mask where it leads, and lets the masks vote: the more plausible, the more it counts. */
final class Vote {

    private static final int ROUNDS = 3;
    private static final double TOLERANCE = 0.07; // a mask that is less plausible by this counts for a third

    private final WorkingImage image;
    private final float[][] features;
    private final Cleanup cleanup;
    private final Plausibility plausibility;
    private final Segmentation segmentation;

    Vote(WorkingImage image) {
        this.image = image;
        this.features = Features.of(image);
        var contrast = new Contrast(image);
        this.cleanup = new Cleanup(image.width, image.height);
        this.plausibility = new Plausibility(image, features, contrast, cleanup);
        this.segmentation = new Segmentation(image, features, contrast);
    }

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Ballot(boolean[] mask, double weight) {}

    /** Answers per pixel the share of the votes for the subject. */
    float[] count(Pulse pulse, int from, int to) throws InterruptedException {
        pulse.at(from);
        var guesses = new Guesses(image, features).all();
        var ballots = new ArrayDeque<FutureTask<Ballot>>();
        for (var guess : guesses.reversed()) { // the others begin at the end of what is gathered here
            ballots.addFirst(Cores.offer(() -> cast(guess)));
        }
        try {
            var result = new float[image.size()];
            double all = 0;
            int n = 0;
            for (var offered : ballots) {
                pulse.between(from, to, (double) n++ / guesses.size());
                var ballot = Cores.result(offered);
                for (int i = 0; i < result.length; i++) {
                    result[i] += ballot.mask[i] ? (float) ballot.weight : 0;
                }
                all += ballot.weight;
            }
            for (int i = 0; i < result.length; i++) {
                result[i] /= (float) all;
            }
            return result;
        } finally {
            ballots.forEach(left -> left.cancel(true));
        }
    }

    private Ballot cast(Callable<float[]> guess) throws Exception {
        var mask = segmentation.follow(guess.call(), ROUNDS);
        cleanup.apply(mask);
        return new Ballot(mask, Math.exp(plausibility.of(mask) / TOLERANCE));
    }
}
