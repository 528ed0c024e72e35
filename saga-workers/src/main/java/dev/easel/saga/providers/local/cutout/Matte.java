package dev.easel.saga.providers.local.cutout;

import dev.easel.saga.providers.local.pixels.BoxBlur;
import dev.easel.saga.providers.local.pixels.Pulse;
import dev.easel.saga.providers.local.pixels.WorkingImage;

/**
 * A soft edge for a hard mask (guided filter): near the edge alpha is a linear function of the colours, learnt small and
 * applied to the full-size photo row by row, so that it follows detail the mask has never seen.
 */
final class Matte {

    private static final float SMOOTHNESS = 2e-4f;
    private static final float[] SOLID = {0, 0, 0};

    final int width;
    final int height;
    final float[][] slope; // per channel
    final float[] base;
    final float[] certain; // mask averaged around each pixel: 0 or 1 far from the edge

    private final float[][] rgb;

    Matte(WorkingImage image, boolean[] mask, int radius) throws InterruptedException {
        this.width = image.width;
        this.height = image.height;
        this.rgb = image.rgb;
        var alpha = new float[mask.length];
        for (int i = 0; i < mask.length; i++) {
            alpha[i] = mask[i] ? 1 : 0;
        }
        this.certain = BoxBlur.of(alpha, width, height, radius);
        this.slope = new float[3][mask.length];
        this.base = new float[mask.length];
        learn(alpha, radius);
        for (int c = 0; c < 3; c++) {
            slope[c] = BoxBlur.of(slope[c], width, height, radius);
        }
        System.arraycopy(BoxBlur.of(base, width, height, radius), 0, base, 0, base.length);
    }

    private void learn(float[] alpha, int radius) throws InterruptedException {
        var mean = new float[3][];
        var cross = new float[3][];
        var products = new float[6][];
        for (int c = 0, n = 0; c < 3; c++) {
            Pulse.stopIfInterrupted();
            mean[c] = BoxBlur.of(rgb[c], width, height, radius);
            cross[c] = BoxBlur.of(times(rgb[c], alpha), width, height, radius);
            for (int d = c; d < 3; d++) {
                products[n++] = BoxBlur.of(times(rgb[c], rgb[d]), width, height, radius);
            }
        }
        for (int i = 0; i < alpha.length; i++) {
            var a = certain[i] > 0 && certain[i] < 1 ? solve(i, mean, cross, products) : SOLID;
            base[i] = certain[i];
            for (int c = 0; c < 3; c++) {
                slope[c][i] = a[c];
                base[i] -= a[c] * mean[c][i];
            }
        }
    }

    private static float[] times(float[] a, float[] b) {
        var result = new float[a.length];
        for (int i = 0; i < a.length; i++) {
            result[i] = a[i] * b[i];
        }
        return result;
    }

    /** Solves (covariance + smoothness) slope = covariance with the mask, by the adjugate of the 3 x 3 matrix. */
    private float[] solve(int i, float[][] mean, float[][] cross, float[][] products) {
        float mr = mean[0][i];
        float mg = mean[1][i];
        float mb = mean[2][i];
        float rr = products[0][i] - mr * mr + SMOOTHNESS;
        float rg = products[1][i] - mr * mg;
        float rb = products[2][i] - mr * mb;
        float gg = products[3][i] - mg * mg + SMOOTHNESS;
        float gb = products[4][i] - mg * mb;
        float bb = products[5][i] - mb * mb + SMOOTHNESS;
        float pr = cross[0][i] - mr * certain[i];
        float pg = cross[1][i] - mg * certain[i];
        float pb = cross[2][i] - mb * certain[i];
        float c00 = gg * bb - gb * gb;
        float c01 = gb * rb - rg * bb;
        float c02 = rg * gb - gg * rb;
        float c11 = rr * bb - rb * rb;
        float c12 = rb * rg - rr * gb;
        float c22 = rr * gg - rg * rg;
        float determinant = Math.max(1e-14f, rr * c00 + rg * c01 + rb * c02);
        return new float[] {
            (c00 * pr + c01 * pg + c02 * pb) / determinant,
            (c01 * pr + c11 * pg + c12 * pb) / determinant,
            (c02 * pr + c12 * pg + c22 * pb) / determinant
        };
    }
}
