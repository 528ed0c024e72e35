package dev.easel.saga.providers.local.shape;

import dev.easel.saga.providers.local.pixels.BoxBlur;
import dev.easel.saga.providers.local.pixels.Lab;
import dev.easel.saga.providers.local.pixels.Pulse;
import dev.easel.saga.providers.local.subject.Pieces;
import dev.easel.saga.providers.local.subject.Subject;

/**
 * How far a subject stands out at each node: an estimate, since one picture does not tell. Its cues are the outline (thick
 * in the middle, round at the rim), edges (what they enclose stands out), light and shade (bright is near, dark is deep)
 * and height in the picture (what is lower is nearer).
 */
public final class Relief {

    private static final float INSIDE = 0.5f;
    private static final float CRUMB = 0.08f; // of the largest piece
    private static final int PINHOLES = 400; // that would make up the largest piece
    private static final float THICKEST = 0.3f; // of the subject's size, to the front
    private static final float ROUND = 0.62f; // of what a turned body would have: people are flatter than they are wide
    private static final float BACK = 0.7f; // of what the front would be without its detail
    private static final float EDGE = 9; // Lab units between neighbours that halve what conducts
    private static final float SHADE = 0.022f; // of the subject's size for the strongest shapes in light and shade
    private static final float DETAIL = 0.005f; // likewise for the finest
    private static final float LEAN = 0.03f; // likewise from top to bottom

    public final Lattice lattice;
    public final boolean[] mask;
    /** Of each node, from 0 to 1; half at the outline. */
    public final float[] alpha;
    /** Towards the viewer, in nodes. */
    public final float[] front;
    /** Away from the viewer, in nodes. */
    public final float[] back;
    /** The subject's longer side in nodes. */
    public final int size;

    private final int floor; // the first row of nodes below the picture

    private Relief(Lattice lattice, float[] alpha, int size, int floor) {
        this.lattice = lattice;
        this.alpha = alpha;
        this.size = size;
        this.floor = floor;
        this.mask = new boolean[alpha.length];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = alpha[i] > INSIDE;
        }
        this.front = new float[alpha.length];
        this.back = new float[alpha.length];
    }

    public static Relief of(Subject subject, Lattice lattice) throws InterruptedException {
        var relief = new Relief(
                lattice,
                alpha(subject, lattice),
                Math.max(1, Math.round(Extent.of(subject).size() / lattice.step())),
                floor(subject, lattice));
        var lab = Lab.of(subject.rgb);
        for (int c = 0; c < 3; c++) {
            lab[c] = lattice.sample(lab[c], subject.width, subject.height);
        }
        relief.inflate(lab);
        relief.shade(lab[0]);
        return relief;
    }

    private static float[] alpha(Subject subject, Lattice lattice) {
        var alpha = lattice.sample(subject.alpha, subject.width, subject.height);
        for (int i = 0; i < alpha.length; i++) {
            alpha[i] = lattice.within(i, subject.width, subject.height) ? alpha[i] : 0;
        }
        settle(alpha, lattice.width());
        return alpha;
    }

    /** Crumbs beside the subject go, and pinholes in it are filled. */
    private static void settle(float[] alpha, int width) {
        var mask = new boolean[alpha.length];
        var rest = new boolean[alpha.length];
        for (int i = 0; i < mask.length; i++) {
            mask[i] = alpha[i] > INSIDE;
            rest[i] = !mask[i];
        }
        var pieces = Pieces.of(mask, width);
        var holes = Pieces.of(rest, width);
        int crumb = (int) Math.ceil(CRUMB * pieces.largest());
        int pinhole = Math.max(2, pieces.largest() / PINHOLES);
        for (int i = 0; i < alpha.length; i++) {
            if (mask[i] && !pieces.within(i, crumb)) {
                alpha[i] = 0;
            } else if (rest[i] && !holes.within(i, pinhole)) {
                alpha[i] = 1;
            }
        }
    }

    private static int floor(Subject subject, Lattice lattice) {
        int row = lattice.height();
        while (row > 1
                && !lattice.within((row - 1) * lattice.width() + lattice.width() / 2, subject.width, subject.height)) {
            row--;
        }
        return row;
    }

    /** Whether a node lies below the picture. */
    public boolean isBelow(int node) {
        return node / lattice.width() >= floor;
    }

    /** Whether the picture cuts the subject off between a node and the one below it: it stands on what is cut. */
    public boolean isFoot(int node, int below) {
        return below / lattice.width() == floor && node / lattice.width() == floor - 1;
    }

    private void inflate(float[][] lab) throws InterruptedException {
        int width = lattice.width();
        int height = lattice.height();
        var even = new float[mask.length];
        java.util.Arrays.fill(even, 1);
        var plain = Membrane.of(width, height, mask, even, floor);
        var edged = Membrane.of(width, height, mask, conducts(lab), floor);
        for (int i = 0; i < mask.length; i++) {
            if (mask[i]) {
                int row = i / width;
                float down = (float) row / height;
                front[i] = limited(2 * (float) Math.sqrt(0.5f * plain[i] + 0.5f * edged[i]))
                        + LEAN * size * down * Math.min(1, plain[i]);
                back[i] = BACK * limited(2 * (float) Math.sqrt(plain[i]));
            }
        }
    }

    private float limited(float high) {
        float most = THICKEST * size;
        return most * (1 - (float) Math.exp(-ROUND * high / most));
    }

    private float[] conducts(float[][] lab) {
        int width = lattice.width();
        var result = new float[mask.length];
        for (int i = 0; i < result.length; i++) {
            int right = i % width < width - 1 ? i + 1 : i;
            int below = i + width < result.length ? i + width : i;
            float step = 0;
            for (int c = 0; c < 3; c++) {
                step += (lab[c][right] - lab[c][i]) * (lab[c][right] - lab[c][i]);
                step += (lab[c][below] - lab[c][i]) * (lab[c][below] - lab[c][i]);
            }
            result[i] = 1 / (1 + step / (EDGE * EDGE));
        }
        return result;
    }

    private void shade(float[] light) throws InterruptedException {
        var fine = blur(light, 0.008f);
        var middle = blur(light, 0.025f);
        var wide = blur(light, 0.08f);
        for (int i = 0; i < mask.length; i++) {
            if (mask[i]) {
                float shapes = SHADE * size * soft((middle[i] - wide[i]) / 14)
                        + DETAIL * size * soft((fine[i] - middle[i]) / 8);
                front[i] += shapes * Math.min(1, front[i] / (0.05f * size)); // not at the rim
            }
        }
    }

    /** Of what lies on the subject only, or its background would shade it. */
    private float[] blur(float[] light, float share) throws InterruptedException {
        Pulse.stopIfInterrupted();
        int radius = Math.max(1, Math.round(share * size));
        var weighted = new float[light.length];
        for (int i = 0; i < light.length; i++) {
            weighted[i] = light[i] * alpha[i];
        }
        var sums = BoxBlur.of(
                BoxBlur.of(weighted, lattice.width(), lattice.height(), radius),
                lattice.width(),
                lattice.height(),
                radius);
        var weights = BoxBlur.of(
                BoxBlur.of(alpha, lattice.width(), lattice.height(), radius),
                lattice.width(),
                lattice.height(),
                radius);
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= Math.max(1e-4f, weights[i]);
        }
        return sums;
    }

    private static float soft(float value) {
        return value / (1 + Math.abs(value));
    }
}
