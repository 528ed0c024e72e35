package dev.easel.saga.providers;

import dev.easel.platform.HeavyWork;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import net.coobird.thumbnailator.makers.FixedSizeThumbnailMaker;
import net.coobird.thumbnailator.resizers.Resizers;
import org.jspecify.annotations.Nullable;

/** Small pictures of outputs, for lists. Reads every n-th pixel of large ones, so that memory stays small. */
final class Thumbnails {

    private static final int LONG_SIDE_PX = 512;

    private final HeavyWork threads;

    Thumbnails(HeavyWork threads) {
        this.threads = threads;
    }

    /** A PNG; null when the file is no picture that can be read. */
    byte @Nullable [] of(Path picture) {
        var made = threads.run(() -> make(picture));
        return made.length == 0 ? null : made;
    }

    private static byte[] make(Path picture) {
        try (var in = ImageIO.createImageInputStream(picture.toFile())) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return new byte[0];
            }
            var reader = readers.next();
            var format = reader.getFormatName();
            var whole = read(reader, in);
            if (format.equals("png") && Math.max(whole.getWidth(), whole.getHeight()) <= LONG_SIDE_PX) {
                return Files.readAllBytes(picture); // it is small already
            }
            var png = new ByteArrayOutputStream();
            ImageIO.write(shrink(whole), "png", png);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BufferedImage read(ImageReader reader, ImageInputStream in) throws IOException {
        try {
            reader.setInput(in, true, true);
            var longSide = Math.max(reader.getWidth(0), reader.getHeight(0));
            var every = Math.max(1, longSide / (2 * LONG_SIDE_PX));
            var some = reader.getDefaultReadParam();
            some.setSourceSubsampling(every, every, 0, 0);
            return reader.read(0, some);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage shrink(BufferedImage picture) {
        var scale = Math.min(1.0, (double) LONG_SIDE_PX / Math.max(picture.getWidth(), picture.getHeight()));
        var width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        var height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        return new FixedSizeThumbnailMaker(width, height, false, true)
                .resizer(Resizers.PROGRESSIVE)
                .make(picture);
    }
}
