package dev.easel.saga.providers.local.upscale;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.saga.providers.local.pixels.Photos;
import dev.easel.saga.providers.local.pixels.PixelRows;
import java.awt.image.BufferedImage;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes photographs small, enlarges them again and measures what is missing, beside what bicubic enlarging misses. */
class UpscaleQualityTest {

    private static final Logger LOG = LoggerFactory.getLogger(UpscaleQualityTest.class);
    private static final List<String> PHOTOS =
            List.of("astronaut.png", "chelsea.png", "rocket.jpg", "camera.png", "brick.png", "gravel.png");

    @ParameterizedTest
    @ValueSource(ints = {2, 4})
    void comesNearerToThePhotoThanBicubic(int factor) throws InterruptedException {
        double gain = 0;
        for (var name : PHOTOS) {
            var photo = cropped(Photos.named(name), factor);
            var small = shrunk(photo, factor);
            double bicubic = psnr(photo, Photos.scaled(small, photo.getWidth(), photo.getHeight(), photo.getType()));
            double ours = psnr(photo, enlarged(small, factor));
            LOG.info("{} x{}: {} dB, bicubic {} dB", name, factor, "%.2f".formatted(ours), "%.2f".formatted(bicubic));
            assertThat(ours).as(name).isGreaterThan(bicubic);
            gain += (ours - bicubic) / PHOTOS.size();
        }
        LOG.info("mean gain x{}: {} dB", factor, "%.2f".formatted(gain));
        assertThat(gain).isGreaterThan(0.3);
    }

    private static BufferedImage enlarged(BufferedImage small, int factor) throws InterruptedException {
        var rows = new UpscaledRows(new PixelRows(small), factor, false);
        var result = new BufferedImage(rows.width(), rows.height(), BufferedImage.TYPE_INT_RGB);
        var row = new int[rows.width()];
        for (int y = 0; y < rows.height(); y++) {
            rows.read(y, row);
            result.setRGB(0, y, row.length, 1, row, 0, row.length);
        }
        return result;
    }

    private static BufferedImage cropped(BufferedImage photo, int factor) {
        return photo.getSubimage(0, 0, photo.getWidth() / factor * factor, photo.getHeight() / factor * factor);
    }

    /** Each pixel the mean of those it replaces, as a sensor of fewer pixels would see it. */
    private static BufferedImage shrunk(BufferedImage photo, int factor) {
        var small =
                new BufferedImage(photo.getWidth() / factor, photo.getHeight() / factor, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < small.getHeight(); y++) {
            for (int x = 0; x < small.getWidth(); x++) {
                small.setRGB(x, y, mean(photo, x * factor, y * factor, factor));
            }
        }
        return small;
    }

    private static int mean(BufferedImage photo, int left, int top, int side) {
        int result = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double sum = 0;
            for (int rgb : photo.getRGB(left, top, side, side, null, 0, side)) {
                sum += (rgb >> shift) & 0xff;
            }
            result |= (int) Math.round(sum / (side * side)) << shift;
        }
        return result;
    }

    private static double psnr(BufferedImage one, BufferedImage other) {
        double sum = 0;
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                int a = one.getRGB(x, y);
                int b = other.getRGB(x, y);
                for (int shift = 16; shift >= 0; shift -= 8) {
                    double difference = ((a >> shift) & 0xff) - ((b >> shift) & 0xff);
                    sum += difference * difference;
                }
            }
        }
        return 10 * Math.log10(255.0 * 255 * 3 * one.getWidth() * one.getHeight() / sum);
    }
}
