package dev.easel.command.assets;

import dev.easel.platform.PictureMemory;
import dev.easel.platform.Problem;
import java.awt.AlphaComposite;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.apache.tika.Tika;

/**
 * Reads an uploaded file as a picture: type by content, size by header before anything is decoded, then the pixels,
 * turned upright and in sRGB. What is left is written anew, so nothing of the file but its pixels survives.
 */
final class PictureReader {

    private static final int STRIP_ROWS = 256;
    private static final int DEFAULT_BITS = 32;
    private static final int COPY_BYTES = 4; // of a pixel of the picture that is written
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Tika tika = new Tika();
    private final PictureLimits limits;
    private final PictureMemory memory;

    PictureReader(PictureLimits limits, PictureMemory memory) {
        this.limits = limits;
        this.memory = memory;
    }

    Picture read(byte[] file) {
        if (file.length == 0) {
            throw PictureLimits.unreadable("the file is empty");
        }
        var contentType = tika.detect(file);
        limits.requireType(contentType);
        var lossy =
                contentType.equals("image/webp") ? WebpFrames.check(file, limits) : contentType.equals("image/jpeg");
        var orientation = Orientation.of(contentType, file);
        var needed = withReader(contentType, file, reader -> bytesOf(reader, orientation));
        if (needed > memory.bytes()) {
            throw new Problem(413, "PAYLOAD_TOO_LARGE", "The picture has too many pixels of that many bits.");
        }
        try (var _ = memory.takeWithin(needed, PATIENCE)) {
            var upright = upright(withReader(contentType, file, this::decode), orientation);
            return PictureWriter.write(upright, lossy, limits.maxBytes());
        }
    }

    /** What the pixels take, and those of a second picture when it has to be turned or converted. */
    private long bytesOf(ImageReader reader, Orientation orientation) throws IOException {
        limits.requireSize(reader.getWidth(0), reader.getHeight(0));
        var raw = reader.getRawImageType(0);
        var bits = raw == null
                ? DEFAULT_BITS
                : Math.max(Byte.SIZE, raw.getColorModel().getPixelSize());
        var plain =
                raw != null && orientation.isUpright() && raw.getColorModel().getComponentSize(0) <= Byte.SIZE;
        var bytesPerPixel = Math.ceilDiv(bits, Byte.SIZE) + (plain ? 0 : COPY_BYTES);
        return (long) reader.getWidth(0) * reader.getHeight(0) * bytesPerPixel;
    }

    private static <T> T withReader(String contentType, byte[] file, Reading<T> reading) {
        var reader = ImageIO.getImageReadersByMIMEType(contentType).next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            reader.setInput(input, true, true);
            return reading.of(reader);
        } catch (Problem problem) {
            throw problem;
        } catch (IOException | RuntimeException e) { // decoders meet hostile bytes with exceptions of every kind
            throw PictureLimits.unreadable("it is damaged");
        } finally {
            reader.dispose();
        }
    }

    private BufferedImage decode(ImageReader reader) throws IOException {
        var cut = new AtomicBoolean();
        reader.addIIOReadWarningListener((_, warning) -> {
            if (isCut(warning)) {
                cut.set(true);
            }
        });
        var image = reader.read(0);
        if (cut.get()) {
            throw PictureLimits.unreadable("its end is missing");
        }
        limits.requireSize(image.getWidth(), image.getHeight()); // a header may lie
        return image;
    }

    private static boolean isCut(String warning) {
        var text = warning.toLowerCase(Locale.ROOT);
        return text.contains("premature end") || text.contains("truncated") || text.contains("eoi");
    }

    private static BufferedImage upright(BufferedImage stored, Orientation orientation) {
        var srgb = stored.getColorModel().getColorSpace().isCS_sRGB();
        var gray = stored.getType() == BufferedImage.TYPE_BYTE_GRAY;
        var eightBit = stored.getColorModel().getComponentSize(0) <= Byte.SIZE;
        if (orientation.isUpright() && eightBit && (srgb || gray)) {
            return stored;
        }
        var width = orientation.isTurned() ? stored.getHeight() : stored.getWidth();
        var height = orientation.isTurned() ? stored.getWidth() : stored.getHeight();
        var alpha = stored.getColorModel().hasAlpha();
        var upright =
                new BufferedImage(width, height, alpha ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR);
        var convert = srgb || gray ? null : new ColorConvertOp(ColorSpace.getInstance(ColorSpace.CS_sRGB), null);
        var canvas = upright.createGraphics();
        canvas.setComposite(AlphaComposite.Src);
        for (var y = 0; y < stored.getHeight(); y += STRIP_ROWS) { // in strips: two whole copies would not fit
            var rows = Math.min(STRIP_ROWS, stored.getHeight() - y);
            var strip = stored.getSubimage(0, y, stored.getWidth(), rows);
            var transform = orientation.transform(stored.getWidth(), stored.getHeight());
            transform.translate(0, y);
            canvas.drawImage(
                    convert == null
                            ? strip
                            : convert.filter(strip, new BufferedImage(strip.getWidth(), rows, upright.getType())),
                    transform,
                    null);
        }
        canvas.dispose();
        return upright;
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(ImageReader reader) throws IOException;
    }
}
