package dev.easel.saga.providers.local.stylise;

import dev.easel.saga.providers.local.pixels.BoxBlur;
import dev.easel.saga.providers.local.pixels.Cores;
import dev.easel.saga.providers.local.pixels.Lab;
import dev.easel.saga.providers.local.subject.Subject;

/** What is to be painted, at half the size of the canvas: the subject without fine detail, in the colours of the style. */
final class Sketch {

    private static final float RELIEF = 0.3f; // how much stronger shapes of some size are made
    private static final float VISIBLE = 0.02f;

    final int width;
    final int height;
    final float[] alpha;
    final float[] light; // of the photo, 0 to 100
    final float[][] lab;
    final float[][] rgb;

    private Sketch(Subject subject, float[] light, float[][] lab) {
        this.width = subject.width;
        this.height = subject.height;
        this.alpha = subject.alpha;
        this.light = light;
        this.lab = lab;
        this.rgb = Lab.toRgb(lab);
    }

    static Sketch of(Subject subject, Manner manner, float[][] styleLab) {
        var photo = Lab.of(subject.rgb);
        var lab = new float[3][];
        Cores.each(3, c -> {
            var plane = c == 0 ? stronger(photo[0], subject) : photo[c];
            lab[c] = Smooth.of(plane, subject.width, subject.height, 3, 5 + 4 * manner.plain());
            if (manner.plain() > 0.5f) {
                lab[c] = Smooth.of(lab[c], subject.width, subject.height, 4, 11);
            }
        });
        var shown = new boolean[subject.alpha.length];
        for (int i = 0; i < shown.length; i++) {
            shown[i] = subject.alpha[i] > VISIBLE;
        }
        Palette.between(lab, shown, styleLab).apply(lab, 1 - 0.75f * manner.plain());
        return new Sketch(subject, photo[0], lab);
    }

    private static float[] stronger(float[] light, Subject subject) {
        var wide = BoxBlur.of(light, subject.width, subject.height, Math.max(1, subject.width / 20));
        var result = new float[light.length];
        for (int i = 0; i < light.length; i++) {
            result[i] = light[i] + RELIEF * (light[i] - wide[i]);
        }
        return result;
    }

    boolean shows(int i) {
        return alpha[i] > VISIBLE;
    }

    /** How abruptly the colour changes at each place, 0 to 1, and twice as much along the subject's outline. */
    float[] creases() {
        var crease = new float[alpha.length];
        for (int y = 0; y < height - 1; y++) {
            for (int x = 0; x < width - 1; x++) {
                int i = y * width + x;
                float step = 0;
                for (int c = 0; c < 3; c++) {
                    float dx = lab[c][i + 1] - lab[c][i];
                    float dy = lab[c][i + width] - lab[c][i];
                    step += dx * dx + dy * dy;
                }
                float rim = Math.abs(alpha[i + 1] - alpha[i]) + Math.abs(alpha[i + width] - alpha[i]);
                crease[i] = alpha[i] * Math.min(1, (float) Math.sqrt(step) / 12) + 2 * rim;
            }
        }
        return crease;
    }
}
