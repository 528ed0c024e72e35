package dev.easel.saga.providers.local.pixels;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PngFileTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 300", "300, 1", "257, 63"})
    void keepsEveryPixelWithItsAlpha(int width, int height) throws IOException, InterruptedException {
        var noise = noise(width, height);
        var read = writeAndRead(noise, true);
        assertThat(read.getColorModel().hasAlpha()).isTrue();
        assertThat(pixels(read)).isEqualTo(pixels(noise));
    }

    @Test
    void keepsTheColoursOfAPhotoWithoutAlpha() throws IOException, InterruptedException {
        var photo = Photos.named("chelsea.png");
        var read = writeAndRead(photo, false);
        assertThat(read.getColorModel().hasAlpha()).isFalse();
        assertThat(pixels(read)).isEqualTo(pixels(photo));
    }

    @Test
    void isNotMuchLargerThanWhatJavaWrites() throws IOException, InterruptedException {
        var photo = Photos.named("astronaut.png");
        writeAndRead(photo, false);
        var java = directory.resolve("java.png");
        ImageIO.write(photo, "png", java.toFile());
        assertThat(Files.size(directory.resolve("ours.png"))).isLessThan(Files.size(java) * 11 / 10);
    }

    @Test
    void tellsHowFarItIs() throws IOException, InterruptedException {
        var told = new ArrayList<Integer>();
        var photo = Photos.named("chelsea.png");
        PngFile.write(new PixelRows(photo), false, directory.resolve("told.png"), new Pulse(told::add), 40, 60);
        assertThat(told).isSorted().startsWith(40).endsWith(60).hasSize(21);
    }

    private BufferedImage writeAndRead(BufferedImage picture, boolean alpha) throws IOException, InterruptedException {
        var file = directory.resolve("ours.png");
        PngFile.write(new PixelRows(picture), alpha, file, new Pulse(_ -> {}), 0, 100);
        return ImageIO.read(file.toFile());
    }

    private static BufferedImage noise(int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var random = new Random(5);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, random.nextInt());
            }
        }
        return picture;
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }
}
