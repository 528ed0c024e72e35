package dev.easel.saga.providers.local.pixels;

/** Planes of red, green and blue (sRGB, 0 to 1) as CIE Lab and back. */
public final class Lab {

    private static final int STEPS = 4096;
    private static final float[] LINEAR = new float[STEPS + 1];
    private static final float[] GAMMA = new float[STEPS + 1];
    private static final float[] ROOT = new float[STEPS + 2]; // as CIE has it: straight near black, else the cube root

    static {
        for (int i = 0; i <= STEPS; i++) {
            double c = (double) i / STEPS;
            LINEAR[i] = (float) (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
            GAMMA[i] = (float) (c <= 0.0031308 ? 12.92 * c : 1.055 * Math.pow(c, 1 / 2.4) - 0.055);
        }
        for (int i = 0; i < ROOT.length; i++) {
            double c = (double) i / STEPS;
            ROOT[i] = (float) (c > 0.008856 ? Math.cbrt(c) : 7.787 * c + 16.0 / 116);
        }
    }

    private Lab() {}

    public static float[][] of(float[][] rgb) {
        int size = rgb[0].length;
        var lab = new float[3][size];
        for (int i = 0; i < size; i++) {
            float r = table(LINEAR, rgb[0][i]);
            float g = table(LINEAR, rgb[1][i]);
            float b = table(LINEAR, rgb[2][i]);
            float x = root((0.4124f * r + 0.3576f * g + 0.1805f * b) / 0.95047f);
            float y = root(0.2126f * r + 0.7152f * g + 0.0722f * b);
            float z = root((0.0193f * r + 0.1192f * g + 0.9505f * b) / 1.08883f);
            lab[0][i] = 116 * y - 16;
            lab[1][i] = 500 * (x - y);
            lab[2][i] = 200 * (y - z);
        }
        return lab;
    }

    /** What no screen can show becomes the nearest channel value that it can. */
    public static float[][] toRgb(float[][] lab) {
        int size = lab[0].length;
        var rgb = new float[3][size];
        for (int i = 0; i < size; i++) {
            float fy = (lab[0][i] + 16) / 116;
            float x = 0.95047f * cube(fy + lab[1][i] / 500);
            float y = cube(fy);
            float z = 1.08883f * cube(fy - lab[2][i] / 200);
            rgb[0][i] = table(GAMMA, 3.2406f * x - 1.5372f * y - 0.4986f * z);
            rgb[1][i] = table(GAMMA, -0.9689f * x + 1.8758f * y + 0.0415f * z);
            rgb[2][i] = table(GAMMA, 0.0557f * x - 0.2040f * y + 1.0570f * z);
        }
        return rgb;
    }

    private static float table(float[] table, float value) {
        float within = value < 0 ? 0 : value > 1 ? 1 : value;
        return table[(int) (within * STEPS + 0.5f)];
    }

    /** Between two steps of its table, for near black the steps are wide. */
    private static float root(float t) {
        float at = t < 1 ? t * STEPS : STEPS;
        int step = (int) at;
        return ROOT[step] + (at - step) * (ROOT[step + 1] - ROOT[step]);
    }

    private static float cube(float t) {
        return t > 0.2068966f ? t * t * t : (t - 16f / 116) / 7.787f;
    }
}
