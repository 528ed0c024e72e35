package dev.easel.saga.providers.local.stylise.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Run with {@code -Deasel.draw=true} to draw the shipped files anew. */
class StylePicturesTest {

    private static final float QUALITY = 0.95f;

    @ParameterizedTest
    @EnumSource
    void areShippedAsTheCodeDrawsThem(StylePictures picture) throws IOException {
        var drawn = picture.draw();
        if (Boolean.getBoolean("easel.draw")) {
            write(drawn, picture.file());
        }
        var shipped = picture.shipped();
        assertThat(shipped.getWidth()).isEqualTo(Sheet.SIDE);
        assertThat(shipped.getHeight()).isEqualTo(Sheet.SIDE);
        assertThat(difference(drawn, shipped))
                .as("mean difference of a channel, of 255")
                .isLessThan(8); // JPEG halves the colours
    }

    private static void write(BufferedImage picture, Path file) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.deleteIfExists(file);
        try (var out = ImageIO.createImageOutputStream(file.toFile())) {
            var settings = writer.getDefaultWriteParam();
            settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            settings.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), settings);
        } finally {
            writer.dispose();
        }
    }

    private static double difference(BufferedImage a, BufferedImage b) {
        long sum = 0;
        for (int y = 0; y < Sheet.SIDE; y++) {
            for (int x = 0; x < Sheet.SIDE; x++) {
                for (int shift = 0; shift < 24; shift += 8) {
                    sum += Math.abs(((a.getRGB(x, y) >> shift) & 0xff) - ((b.getRGB(x, y) >> shift) & 0xff));
                }
            }
        }
        return (double) sum / (3 * Sheet.SIDE * Sheet.SIDE);
    }
}
