package dev.easel.command.assets;

import dev.easel.command.assets.Picture.Encoded;
import io.trbl.blurhash.BlurHash;
import java.awt.Color;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import net.coobird.thumbnailator.Thumbnails;

/** Writes pixels as files: the picture itself, its small version, its placeholder. */
final class PictureWriter {

    private static final int THUMBNAIL_PX = 512;
    private static final int PLACEHOLDER_PX = 32;
    private static final float QUALITY = 0.95f;
    private static final float THUMBNAIL_QUALITY = 0.85f;
    private static final float PNG_EFFORT = 0.4f; // of the time that the smallest file would take

    private PictureWriter() {}

    /**
     * @param lossy whether the source was compressed with loss: then so is the result, unless it has transparent parts
     * @param maxBytes a larger PNG becomes a JPEG where it can
     */
    static Picture write(BufferedImage pixels, boolean lossy, long maxBytes) {
        try {
            var opaque = !pixels.getColorModel().hasAlpha();
            var full = lossy && opaque ? jpeg(pixels, QUALITY) : png(pixels);
            if (opaque && full.bytes().length > maxBytes) {
                full = jpeg(pixels, QUALITY);
            }
            var small = atMost(THUMBNAIL_PX, pixels);
            return new Picture(
                    full,
                    opaque ? jpeg(small, THUMBNAIL_QUALITY) : png(small),
                    BlurHash.encode(onWhite(atMost(PLACEHOLDER_PX, small)), 4, 3),
                    pixels.getWidth(),
                    pixels.getHeight());
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail to be written
        }
    }

    private static BufferedImage atMost(int sidePx, BufferedImage pixels) throws IOException {
        if (Math.max(pixels.getWidth(), pixels.getHeight()) <= sidePx) {
            return pixels;
        }
        return Thumbnails.of(pixels).size(sidePx, sidePx).asBufferedImage();
    }

    private static BufferedImage onWhite(BufferedImage pixels) {
        var white = new BufferedImage(pixels.getWidth(), pixels.getHeight(), BufferedImage.TYPE_INT_RGB);
        var canvas = white.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
        canvas.drawImage(pixels, 0, 0, Color.WHITE, null);
        canvas.dispose();
        return white;
    }

    private static Encoded jpeg(BufferedImage pixels, float quality) throws IOException {
        return encoded(
                "image/jpeg", pixels.getColorModel().getNumComponents() == 1 ? onWhite(pixels) : pixels, quality);
    }

    private static Encoded png(BufferedImage pixels) throws IOException {
        return encoded("image/png", pixels, PNG_EFFORT);
    }

    private static Encoded encoded(String contentType, BufferedImage pixels, float quality) throws IOException {
        var writer = ImageIO.getImageWritersByMIMEType(contentType).next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(output);
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.write(null, new IIOImage(pixels, null, null), how);
        } finally {
            writer.dispose();
        }
        return new Encoded(contentType, bytes.toByteArray());
    }
}
