package dev.easel.saga.providers.local.figurine;

import dev.easel.saga.providers.local.pixels.Infill;
import dev.easel.saga.providers.local.shape.BackPaint;
import dev.easel.saga.providers.local.shape.Lattice;
import dev.easel.saga.providers.local.subject.Subject;
import java.awt.image.BufferedImage;

/**
 * The painting of a figurine: the front as the picture shows it, beside it the back, and below both the plinth's colour.
 * Nobody has seen the back: the colours of the outline go on over it.
 */
final class Coat {

    private static final int LEAST = 64; // pixels of the longer side
    private static final int STRIP = 16; // pixels for the plinth

    private final Lattice lattice;
    private final int width; // of one side
    private final int height;
    private final float scale; // pixels of the coat for one of the picture
    private final BufferedImage image;

    Coat(Subject subject, Lattice lattice) {
        this.lattice = lattice;
        float across = (lattice.width() - 1) * lattice.step();
        float down = (lattice.height() - 1) * lattice.step();
        this.scale = Math.max(1, LEAST / Math.max(across, down));
        this.width = Math.max(1, Math.round(across * scale));
        this.height = Math.max(1, Math.round(down * scale));
        this.image = new BufferedImage(2 * width, height + STRIP, BufferedImage.TYPE_INT_RGB);
        paint(subject);
    }

    private void paint(Subject subject) {
        var sure = subject.sure();
        var back = new BackPaint(subject);
        var tile = new Lattice(lattice.left() + 0.5f / scale, lattice.top() + 0.5f / scale, 1 / scale, width, height);
        for (int c = 0; c < 3; c++) {
            int shift = 16 - 8 * c;
            var front = Infill.of(subject.rgb[c], sure, subject.width, subject.height);
            lay(tile.sample(front, subject.width, subject.height), 0, shift);
            lay(tile.sample(back.plane(front), subject.width, subject.height), width, shift);
            strip(mean(subject, c), shift);
        }
    }

    private void lay(float[] plane, int left, int shift) {
        for (int i = 0; i < plane.length; i++) {
            add(left + i % width, i / width, plane[i], shift);
        }
    }

    private void strip(float value, int shift) {
        for (int y = height; y < height + STRIP; y++) {
            for (int x = 0; x < 2 * width; x++) {
                add(x, y, value, shift);
            }
        }
    }

    private void add(int x, int y, float value, int shift) {
        int channel = (int) (Math.clamp(value, 0, 1) * 255 + 0.5f);
        image.setRGB(x, y, (image.getRGB(x, y) & 0xffffff) | channel << shift);
    }

    /** Dark, with a touch of the subject's own colour. */
    private static float mean(Subject subject, int c) {
        double sum = 0;
        double weights = 1e-6;
        for (int i = 0; i < subject.alpha.length; i++) {
            sum += subject.alpha[i] * subject.rgb[c][i];
            weights += subject.alpha[i];
        }
        return 0.1f + 0.25f * (float) (sum / weights);
    }

    float frontU(float column) {
        return column * lattice.step() * scale / (2 * width);
    }

    float backU(float column) {
        return 0.5f + frontU(column);
    }

    float v(float row) {
        return row * lattice.step() * scale / (height + STRIP);
    }

    float plinthU() {
        return 0.5f;
    }

    float plinthV() {
        return (height + STRIP / 2f) / (height + STRIP);
    }

    BufferedImage image() {
        return image;
    }
}
