package dev.easel.saga.providers.local.upscale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.easel.saga.providers.local.LocalOrder;
import dev.easel.saga.providers.local.TemporaryFiles;
import dev.easel.saga.providers.local.Unworkable;
import dev.easel.saga.providers.local.pixels.Photos;
import dev.easel.saga.providers.local.pixels.PixelRows;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageUpscaleTest {

    private final TemporaryFiles files = new TemporaryFiles();
    private final ImageUpscale job = new ImageUpscale();

    @AfterEach
    void removeFiles() {
        files.discard();
    }

    @ParameterizedTest
    @CsvSource({"2, 1, 1", "4, 1, 1", "2, 3, 50", "4, 50, 3", "2, 120, 110", "4, 61, 100"})
    void makesSidesAsManyTimesAsLong(String factor, int width, int height) throws Exception {
        var small = Photos.scaled(Photos.named("chelsea.png"), width, height, BufferedImage.TYPE_INT_RGB);
        var large = enlarge(small, factor);
        int times = Integer.parseInt(factor);
        assertThat(List.of(large.getWidth(), large.getHeight())).isEqualTo(List.of(width * times, height * times));
        assertThat(large.getColorModel().hasAlpha()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "4"})
    void leavesNoHaloBesideAnEdge(String factor) throws Exception {
        var step = new BufferedImage(40, 40, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 40; y++) {
            for (int x = 0; x < 40; x++) {
                step.setRGB(x, y, 2 * x + y < 60 ? 0x404040 : 0xc0c0c0);
            }
        }
        var large = enlarge(step, factor);
        for (int rgb : large.getRGB(0, 0, large.getWidth(), large.getHeight(), null, 0, large.getWidth())) {
            assertThat(rgb & 0xff).isBetween(0x40 - 6, 0xc0 + 6);
        }
    }

    @Test
    void keepsAClearBackgroundClearAndItsColourOutOfTheSubject() throws Exception {
        var disc = new BufferedImage(60, 60, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < 60; y++) {
            for (int x = 0; x < 60; x++) {
                disc.setRGB(x, y, Math.hypot(x - 30, y - 30) < 20 ? 0xffff8000 : 0x0000ff00);
            }
        }
        var large = enlarge(disc, "2");
        assertThat(large.getRGB(4, 4) >>> 24).isZero();
        assertThat(large.getRGB(60, 60)).isEqualTo(0xffff8000);
        int soft = 0;
        for (int rgb : large.getRGB(0, 0, 120, 120, null, 0, 120)) {
            if (rgb >>> 24 > 32) {
                soft += rgb >>> 24 < 255 ? 1 : 0;
                assertThat((rgb >> 16) & 0xff).isGreaterThan(250);
                assertThat((rgb >> 8) & 0xff).isBetween(0x80 - 10, 0x80 + 10);
            }
        }
        assertThat(soft).isGreaterThan(50);
    }

    @Test
    void doesNotShowWhereItsStripsMeet() throws InterruptedException {
        var photo = Photos.named("astronaut.png").getSubimage(100, 100, 60, 200);
        var rows = new UpscaledRows(new PixelRows(photo), 2, false);
        var green = new float[60 * 200];
        for (int y = 0; y < 200; y++) {
            for (int x = 0; x < 60; x++) {
                green[y * 60 + x] = (photo.getRGB(x, y) >> 8) & 0xff;
            }
        }
        var whole = new Enlargement(2).of(green, 60, 200);
        var row = new int[120];
        for (int y = 0; y < 400; y++) {
            rows.read(y, row);
            for (int x = 0; x < 120; x++) {
                assertThat((float) ((row[x] >> 8) & 0xff)).isBetween(whole[y * 120 + x] - 1, whole[y * 120 + x] + 1);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"2, 4000, 2501", "4, 2000, 1251", "4, 4097, 10"})
    void refusesWhatWouldBecomeTooLarge(String factor, int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        assertThatExceptionOfType(Unworkable.class)
                .isThrownBy(() -> make(picture, Map.of("factor", factor)))
                .withMessageStartingWith("Expected a result of at most 40 megapixels and 16384 pixels a side");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3", "", "2.0", "-2", "200000000000"})
    void refusesOtherFactors(String factor) {
        var picture = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB);
        assertThatExceptionOfType(Unworkable.class).isThrownBy(() -> make(picture, Map.of("factor", factor)));
    }

    @Test
    void makesThemTwiceAsLongWhenNothingIsAsked() throws Exception {
        var made = make(new BufferedImage(8, 6, BufferedImage.TYPE_INT_RGB), Map.of());
        assertThat(made.getWidth()).isEqualTo(16);
        assertThat(made.getHeight()).isEqualTo(12);
    }

    @Test
    void endsWhenItsThreadIsInterrupted() {
        var photo = Photos.named("rocket.jpg");
        var order = order(photo, Map.of("factor", "4"));
        var told = new ArrayList<Integer>();
        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> job.make(order, (percent, _) -> {
                    told.add(percent);
                    if (percent == 20) {
                        Thread.currentThread().interrupt();
                    }
                }));
        assertThat(told).isSorted().startsWith(0).endsWith(20);
    }

    private LocalOrder order(BufferedImage picture, Map<String, String> inputs) {
        return new LocalOrder(
                picture,
                input -> {
                    throw new Unworkable("There is no other picture: " + input);
                },
                inputs,
                files);
    }

    private BufferedImage enlarge(BufferedImage picture, String factor) throws Exception {
        return make(picture, Map.of("factor", factor));
    }

    private BufferedImage make(BufferedImage picture, Map<String, String> inputs)
            throws IOException, InterruptedException, Unworkable {
        var made = job.make(order(picture, inputs), (_, _) -> {}).getFirst();
        assertThat(made.contentType()).isEqualTo("image/png");
        return ImageIO.read(made.file().toFile());
    }
}
