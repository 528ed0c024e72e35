package dev.easel.saga.providers.local.stylise;

import dev.easel.saga.providers.local.pixels.BoxBlur;

/** Along which direction a picture runs at each place (structure tensor), and how clearly. */
final class Flow {

    final float[] angle; // radians, along edges and strokes; -pi/2 to pi/2
    final float[] coherence; // 0: no direction, 1: one direction
    final float[] energy; // strength of the gradients around

    private Flow(int size) {
        this.angle = new float[size];
        this.coherence = new float[size];
        this.energy = new float[size];
    }

    static Flow of(float[] light, int width, int height, int radius) {
        int size = width * height;
        var xx = new float[size];
        var xy = new float[size];
        var yy = new float[size];
        for (int y = 0; y < height; y++) {
            int up = Math.max(0, y - 1) * width;
            int down = Math.min(height - 1, y + 1) * width;
            for (int x = 0; x < width; x++) {
                int left = Math.max(0, x - 1);
                int right = Math.min(width - 1, x + 1);
                int row = y * width;
                float gx = light[up + right]
                        - light[up + left]
                        + 2 * (light[row + right] - light[row + left])
                        + light[down + right]
                        - light[down + left];
                float gy = light[down + left]
                        - light[up + left]
                        + 2 * (light[down + x] - light[up + x])
                        + light[down + right]
                        - light[up + right];
                xx[row + x] = gx * gx / 64;
                xy[row + x] = gx * gy / 64;
                yy[row + x] = gy * gy / 64;
            }
        }
        return of(blur(xx, width, height, radius), blur(xy, width, height, radius), blur(yy, width, height, radius));
    }

    private static float[] blur(float[] plane, int width, int height, int radius) {
        return BoxBlur.of(BoxBlur.of(plane, width, height, radius), width, height, radius);
    }

    private static Flow of(float[] xx, float[] xy, float[] yy) {
        var flow = new Flow(xx.length);
        for (int i = 0; i < xx.length; i++) {
            double difference = xx[i] - yy[i];
            double root = Math.sqrt(difference * difference + 4.0 * xy[i] * xy[i]);
            double sum = xx[i] + yy[i];
            flow.angle[i] = (float) (0.5 * Math.atan2(2.0 * xy[i], difference) + Math.PI / 2);
            flow.coherence[i] = (float) (root / (sum + 0.05));
            flow.energy[i] = (float) Math.sqrt(sum);
        }
        return flow;
    }
}
