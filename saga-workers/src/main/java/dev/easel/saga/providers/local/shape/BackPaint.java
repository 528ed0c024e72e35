package dev.easel.saga.providers.local.shape;

import dev.easel.saga.providers.local.pixels.BoxBlur;
import dev.easel.saga.providers.local.pixels.Infill;
import dev.easel.saga.providers.local.pixels.Planes;
import dev.easel.saga.providers.local.subject.Subject;

/**
 * Paints the back, which nobody has seen: the colours of the outline spread over it, and the brushwork of a band along the
 * outline is taken inwards, there and back.
 */
public final class BackPaint {

    private static final int COARSE = 4; // pixels that are one to the spreading colours
    private static final float BAND = 0.05f; // of the picture's size
    private static final float BRUSHWORK = 0.5f; // how much of it is taken
    private static final int SOFT = 5; // pixels: what is finer is brushwork

    private final Subject subject;
    private final float[] sure; // of each pixel, whether its colour is the subject's alone
    private final int width;
    private final int height;
    private final float[] rim; // coarse: how much of the outline a place holds
    private final Rim way; // coarse

    public BackPaint(Subject subject) {
        this.subject = subject;
        this.sure = subject.sure();
        this.width = (subject.width + COARSE - 1) / COARSE;
        this.height = (subject.height + COARSE - 1) / COARSE;
        var inside = new boolean[width * height];
        var cover = coarse(sure, sure);
        for (int i = 0; i < inside.length; i++) {
            inside[i] = cover[i] > 0.5f && i >= width && i % width > 0 && i % width < width - 1; // below it may go on
        }
        this.way = Rim.of(inside, width, height);
        this.rim = new float[inside.length];
        float band = Math.max(1.5f, BAND * Math.max(width, height) / 2);
        for (int i = 0; i < rim.length; i++) {
            rim[i] = inside[i] && way.distance(i) <= band ? 1 : 0;
        }
    }

    private float[] coarse(float[] plane, float[] weight) {
        var sums = new float[width * height];
        var weights = new float[width * height];
        for (int i = 0; i < plane.length; i++) {
            int at = i / subject.width / COARSE * width + i % subject.width / COARSE;
            sums[at] += weight[i] * plane[i];
            weights[at] += weight[i];
        }
        for (int at = 0; at < sums.length; at++) {
            sums[at] /= Math.max(1, weights[at]);
        }
        return sums;
    }

    /** One plane of the back, as large as the picture's. */
    public float[] plane(float[] front) {
        var spread = spread(coarse(front, sure));
        var detail = detail(front);
        float band = Math.max(2, BAND * Math.max(subject.width, subject.height));
        var result = new float[front.length];
        for (int i = 0; i < result.length; i++) {
            int x = i % subject.width;
            int y = i / subject.width;
            int at = y / COARSE * width + x / COARSE;
            float dx = COARSE * way.across(at);
            float dy = COARSE * way.down(at);
            float distance = (float) Math.hypot(dx, dy);
            float wave = band - Math.abs(distance % (2 * band) - band);
            float inwards = distance < 1 ? 0 : (distance - Math.max(COARSE, wave)) / distance;
            int px = Math.clamp(Math.round(x + dx * inwards), 0, subject.width - 1);
            int py = Math.clamp(Math.round(y + dy * inwards), 0, subject.height - 1);
            float colour = Planes.at(spread, width, height, (x + 0.5f) / COARSE - 0.5f, (y + 0.5f) / COARSE - 0.5f);
            result[i] = colour + BRUSHWORK * detail[py * subject.width + px];
        }
        return result;
    }

    private float[] spread(float[] plane) {
        var colours = new float[plane.length];
        for (int i = 0; i < plane.length; i++) {
            colours[i] = plane[i] * rim[i];
        }
        colours = BoxBlur.of(colours, width, height, 3);
        var weights = BoxBlur.of(rim, width, height, 3);
        for (int i = 0; i < plane.length; i++) {
            colours[i] /= Math.max(1e-4f, weights[i]);
        }
        return BoxBlur.of(Infill.of(colours, rim, width, height), width, height, 2);
    }

    private float[] detail(float[] front) {
        var weighted = new float[front.length];
        for (int i = 0; i < front.length; i++) {
            weighted[i] = front[i] * sure[i];
        }
        var sums = BoxBlur.of(weighted, subject.width, subject.height, SOFT);
        var weights = BoxBlur.of(sure, subject.width, subject.height, SOFT);
        for (int i = 0; i < front.length; i++) {
            sums[i] = sure[i] * (front[i] - sums[i] / Math.max(1e-4f, weights[i]));
        }
        return sums;
    }
}
