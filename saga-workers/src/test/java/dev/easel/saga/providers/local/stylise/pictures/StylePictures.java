package dev.easel.saga.providers.local.stylise.pictures;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import javax.imageio.ImageIO;

/** The style references that figme begins with. */
public enum StylePictures {
    OIL,
    WATERCOLOUR,
    WOODBLOCK,
    PLASTICINE,
    MOSAIC,
    INK;

    /** The file that Easel ships. */
    Path file() {
        return Path.of("../command-side/src/main/resources/bootstrap/styles", label() + ".jpg");
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As Easel ships it. */
    public BufferedImage shipped() {
        try {
            return ImageIO.read(file().toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Anew. */
    BufferedImage draw() {
        return switch (this) {
            case OIL -> Oil.draw();
            case WATERCOLOUR -> Watercolour.draw();
            case WOODBLOCK -> Woodblock.draw();
            case PLASTICINE -> Plasticine.draw();
            case MOSAIC -> Mosaic.draw();
            case INK -> Ink.draw();
        };
    }
}
