package dev.easel.saga.providers.local.pixels;

/** Planes of red, green and blue (sRGB, 0 to 1) as CIE Lab and back. */
public final class Lab {

    private static final int STEPS = 4096;
    private static final float[] LINEAR = new float[STEPS + 1];
    private static final float[] GAMMA = new float[STEPS + 1];

    static {
        for (int i = 0; i <= STEPS; i++) {
            double c = (double) i / STEPS;
            LINEAR[i] = (float) (c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4));
            GAMMA[i] = (float) (c <= 0.0031308 ? 12.92 * c : 1.055 * Math.pow(c, 1 / 2.4) - 0.055);
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
            double x = root((0.4124f * r + 0.3576f * g + 0.1805f * b) / 0.95047f);
            double y = root(0.2126f * r + 0.7152f * g + 0.0722f * b);
            double z = root((0.0193f * r + 0.1192f * g + 0.9505f * b) / 1.08883f);
            lab[0][i] = (float) (116 * y - 16);
            lab[1][i] = (float) (500 * (x - y));
            lab[2][i] = (float) (200 * (y - z));
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
        return table[(int) (Math.clamp(value, 0, 1) * STEPS + 0.5f)];
    }

    private static double root(float t) {
        return t > 0.008856f ? Math.cbrt(t) : 7.787f * t + 16f / 116f;
    }

    private static float cube(float t) {
        return t > 0.2068966f ? t * t * t : (t - 16f / 116) / 7.787f;
    }
}
