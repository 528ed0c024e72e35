package dev.easel.saga.providers.local.pixels;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/** Reads a picture in memory, whatever its type, in any order and without ever holding a second copy of it. */
public final class PixelRows implements Rows {

    private final BufferedImage photo;
    private final Raster raster;
    private final int[] samples;
    private final byte[] bytes;

    public PixelRows(BufferedImage photo) {
        this.photo = photo;
        this.raster = photo.getRaster();
        this.samples = new int[photo.getWidth()];
        this.bytes = new byte[photo.getWidth() * 4];
    }

    @Override
    public int width() {
        return photo.getWidth();
    }

    @Override
    public int height() {
        return photo.getHeight();
    }

    @Override
    public void read(int y, int[] argb) {
        switch (photo.getType()) {
            case BufferedImage.TYPE_INT_ARGB -> raster.getDataElements(0, y, width(), 1, argb);
            case BufferedImage.TYPE_INT_RGB -> readOpaque(y, argb);
            case BufferedImage.TYPE_3BYTE_BGR -> readBytes(y, argb, 3);
            case BufferedImage.TYPE_4BYTE_ABGR -> readBytes(y, argb, 4);
            default -> readOther(y, argb);
        }
    }

    private void readOpaque(int y, int[] argb) {
        raster.getDataElements(0, y, width(), 1, argb);
        for (int x = 0; x < width(); x++) {
            argb[x] |= 0xff000000;
        }
    }

    private void readBytes(int y, int[] argb, int bands) {
        raster.getDataElements(0, y, width(), 1, bytes); // the elements come in the order R, G, B, A
        for (int x = 0, i = 0; x < width(); x++, i += bands) {
            int alpha = bands == 4 ? bytes[i + 3] & 0xff : 0xff;
            argb[x] = alpha << 24 | (bytes[i] & 0xff) << 16 | (bytes[i + 1] & 0xff) << 8 | (bytes[i + 2] & 0xff);
        }
    }

    private void readOther(int y, int[] argb) {
        if (photo.getColorModel().getColorSpace().getType() == ColorSpace.TYPE_GRAY) {
            readGray(y, argb);
        } else {
            photo.getRGB(0, y, width(), 1, argb, 0, width());
        }
    }

    /** Takes the samples as they are: Java would read grey as linear light and make the picture brighter. */
    private void readGray(int y, int[] argb) {
        raster.getSamples(0, y, width(), 1, 0, samples);
        double scale = 255.0 / ((1L << photo.getColorModel().getComponentSize(0)) - 1);
        for (int x = 0; x < width(); x++) {
            int gray = (int) Math.round(samples[x] * scale);
            argb[x] = 0xff000000 | gray << 16 | gray << 8 | gray;
        }
        if (photo.getColorModel().hasAlpha() && raster.getNumBands() == 2) {
            raster.getSamples(0, y, width(), 1, 1, samples);
            double alphaScale = 255.0 / ((1L << photo.getColorModel().getComponentSize(1)) - 1);
            for (int x = 0; x < width(); x++) {
                argb[x] = (argb[x] & 0xffffff) | (int) Math.round(samples[x] * alphaScale) << 24;
            }
        }
    }
}
