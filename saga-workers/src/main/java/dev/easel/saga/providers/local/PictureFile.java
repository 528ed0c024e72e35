package dev.easel.saga.providers.local;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;

/** Reads a picture from a file: type by content, size by header before a pixel is made, and all of it or nothing. */
final class PictureFile {

    private static final Set<String> FORMATS = Set.of("png", "jpeg", "webp");

    private PictureFile() {}

    /** @param room is made before a pixel is */
    static BufferedImage read(Path file, PictureRoom room) throws IOException, InterruptedException, Unworkable {
        try (var input = new FileImageInputStream(file.toFile())) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new Unworkable("Expected a picture, but the file is none");
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return read(reader, room);
            } finally {
                reader.dispose();
            }
        }
    }

    private static BufferedImage read(ImageReader reader, PictureRoom room) throws InterruptedException, Unworkable {
        try {
            var format = reader.getFormatName().toLowerCase(Locale.ROOT);
            if (!FORMATS.contains(format)) {
                throw new Unworkable("Expected a JPEG, PNG or WebP picture, but the file is a " + format);
            }
            SizeLimit.require("a picture", reader.getWidth(0), reader.getHeight(0));
            room.make((long) reader.getWidth(0) * reader.getHeight(0));
            return readWhole(reader);
        } catch (IOException | RuntimeException e) { // decoders meet damaged bytes with exceptions of every kind
            throw new Unworkable("Expected a picture that can be read, but it is damaged");
        }
    }

    private static BufferedImage readWhole(ImageReader reader) throws IOException, Unworkable {
        var cut = new AtomicBoolean();
        reader.addIIOReadWarningListener((_, warning) -> {
            var text = warning.toLowerCase(Locale.ROOT);
            if (text.contains("premature end") || text.contains("truncated") || text.contains("eoi")) {
                cut.set(true);
            }
        });
        var picture = reader.read(0);
        if (cut.get()) {
            throw new Unworkable("Expected a whole picture, but its end is missing");
        }
        SizeLimit.require("a picture", picture.getWidth(), picture.getHeight()); // a header may lie
        return picture;
    }
}
