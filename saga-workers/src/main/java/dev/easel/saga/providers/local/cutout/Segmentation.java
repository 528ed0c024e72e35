package dev.easel.saga.providers.local.cutout;

import dev.easel.saga.providers.local.pixels.Cores;
import dev.easel.saga.providers.local.pixels.Pulse;
import dev.easel.saga.providers.local.pixels.WorkingImage;

/**
 * Parts the subject from the rest: models of both are learnt from a first guess, the cheapest cut between them is the
 * next guess, and so on (GrabCut). The first guess keeps a voice, so that the cut does not wander off to a like colour.
 */
final class Segmentation {

    private static final float VOICE = 1.2f; // weight of the first guess against the colours
    private static final float SHELTER = 5f; // what counts for a place that the subject shuts in, as hair does a face
    private static final float DOUBT = 6f; // most that colours alone may say about one pixel

    private final WorkingImage image;
    private final float[][] features;
    private final Ties ties;

    Segmentation(WorkingImage image, float[][] features, Contrast contrast) {
        this.image = image;
        this.features = features;
        this.ties = new Ties(image, contrast);
    }

    /**
     * Where a guess leads.
     *
     * @param guess per pixel, 0 background to 1 subject
     * @param rounds how often the models are learnt anew
     */
    boolean[] follow(float[] guess, int rounds) throws InterruptedException {
        var belief = guess;
        var flow = new MaxFlow(ties);
        var mask = new boolean[image.size()];
        for (int round = 0; round < rounds; round++) {
            Pulse.stopIfInterrupted();
            mask = cheapest(flow, likelihood(belief, round), guess, mask);
            belief = soften(mask, guess);
        }
        return mask;
    }

    /** What the colours say per pixel: above 0 for the subject. */
    private float[] likelihood(float[] belief, int round) throws InterruptedException {
        var rest = new float[belief.length];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = 1 - belief[i];
        }
        var elsewhere = Cores.offer(() -> new ColourMixture(features, rest, 8, 23 + round).logDensity(features));
        var result = new ColourMixture(features, belief, 6, 11 + round).logDensity(features);
        var background = Cores.result(elsewhere);
        for (int i = 0; i < result.length; i++) {
            result[i] = Math.clamp(result[i] - background[i], -DOUBT, DOUBT);
        }
        return result;
    }

    /** @param before the mask so far */
    private boolean[] cheapest(MaxFlow flow, float[] likelihood, float[] guess, boolean[] before)
            throws InterruptedException {
        var shut = new Enclosure(image.width, image.height).of(before);
        for (int y = 0, i = 0; y < image.height; y++) {
            for (int x = 0; x < image.width; x++, i++) {
                float g = Math.clamp(guess[i], 0.02f, 0.98f);
                float voice = VOICE * (float) Math.log(g / (1 - g));
                flow.terminal(ties.node(x, y), likelihood[i] + voice + SHELTER * shut[i]);
            }
        }
        flow.solve();
        var mask = new boolean[image.size()];
        for (int y = 0, i = 0; y < image.height; y++) {
            for (int x = 0; x < image.width; x++, i++) {
                mask[i] = flow.onSourceSide(ties.node(x, y));
            }
        }
        return mask;
    }

    private float[] soften(boolean[] mask, float[] guess) {
        var result = new float[mask.length];
        for (int i = 0; i < mask.length; i++) {
            result[i] = 0.9f * (mask[i] ? 1 : 0) + 0.1f * guess[i];
        }
        return result;
    }
}
