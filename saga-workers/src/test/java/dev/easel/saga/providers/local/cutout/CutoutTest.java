package dev.easel.saga.providers.local.cutout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.easel.saga.providers.local.pixels.Photos;
import dev.easel.saga.providers.local.pixels.ProgressListener;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CutoutTest {

    private static final ProgressListener NOBODY = _ -> {};

    @Test
    void keepsThePersonOfTheDemoPhotoAndRemovesWhatStandsBehind() throws InterruptedException {
        var result = Cutout.remove(Photos.raw("astronaut.png"), NOBODY);
        int[][] person = {{225, 60}, {225, 120}, {200, 155}, {80, 300}, {210, 280}, {170, 385}, {260, 400}};
        int[][] behind = {{120, 60}, {100, 150}, {330, 60}, {345, 200}, {15, 40}, {480, 100}, {500, 250}};
        for (int[] at : person) {
            assertThat(alpha(result, at[0], at[1]))
                    .as("person at %s", List.of(at[0], at[1]))
                    .isGreaterThan(230);
        }
        for (int[] at : behind) {
            assertThat(alpha(result, at[0], at[1]))
                    .as("behind at %s", List.of(at[0], at[1]))
                    .isLessThan(25);
        }
    }

    @Test
    void leavesColoursAsTheyAreAndSoftensOnlyTheEdge() throws InterruptedException {
        var photo = Photos.raw("astronaut.png");
        var result = Cutout.remove(photo, NOBODY);
        int soft = 0;
        int solid = 0;
        for (int y = 0; y < result.getHeight(); y++) {
            for (int x = 0; x < result.getWidth(); x++) {
                int a = alpha(result, x, y);
                soft += a > 0 && a < 255 ? 1 : 0;
                if (a == 255) {
                    solid++;
                    assertThat(result.getRGB(x, y)).isEqualTo(photo.getRGB(x, y));
                }
            }
        }
        assertThat(soft).isBetween(500, solid / 4);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 40", "40, 1", "2, 2", "3, 5", "640, 427", "33, 900"})
    void answersWithTheSizeItWasGiven(int width, int height) throws InterruptedException {
        var result = Cutout.remove(
                Photos.scaled(Photos.named("rocket.jpg"), width, height, BufferedImage.TYPE_INT_RGB), NOBODY);
        assertThat(List.of(result.getWidth(), result.getHeight(), result.getType()))
                .isEqualTo(List.of(width, height, BufferedImage.TYPE_INT_ARGB));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x000000, 0xffffff, 0x808080, 0x3366cc})
    void survivesAPhotoOfOneColour(int rgb) throws InterruptedException {
        var photo = new BufferedImage(200, 120, BufferedImage.TYPE_INT_RGB);
        photo.setRGB(
                0,
                0,
                200,
                120,
                java.util.Collections.nCopies(200 * 120, rgb).stream()
                        .mapToInt(v -> v)
                        .toArray(),
                0,
                200);
        var result = Cutout.remove(photo, NOBODY);
        assertThat(List.of(result.getWidth(), result.getHeight())).isEqualTo(List.of(200, 120));
    }

    @ParameterizedTest
    @ValueSource(
            ints = {
                BufferedImage.TYPE_INT_ARGB,
                BufferedImage.TYPE_INT_BGR,
                BufferedImage.TYPE_3BYTE_BGR,
                BufferedImage.TYPE_4BYTE_ABGR,
                BufferedImage.TYPE_INT_RGB
            })
    void seesTheSameInEveryLayoutOfPixels(int type) throws InterruptedException {
        var photo = Photos.scaled(Photos.named("astronaut.png"), 256, 256, BufferedImage.TYPE_INT_RGB);
        var other = new BufferedImage(256, 256, type);
        for (int y = 0; y < 256; y++) {
            for (int x = 0; x < 256; x++) {
                other.setRGB(x, y, photo.getRGB(x, y));
            }
        }
        assertThat(pixels(Cutout.remove(other, NOBODY))).isEqualTo(pixels(Cutout.remove(photo, NOBODY)));
    }

    @Test
    void keepsTheGreysOfAGreyPhoto() throws InterruptedException {
        var photo = Photos.raw("camera.png");
        assertThat(photo.getType()).isEqualTo(BufferedImage.TYPE_BYTE_GRAY);
        var result = Cutout.remove(photo, NOBODY);
        int gray = photo.getRaster().getSample(200, 90, 0);
        assertThat(result.getRGB(200, 90)).isEqualTo(0xff000000 | gray * 0x010101);
    }

    @Test
    void keepsTransparentWhatWasTransparent() throws InterruptedException {
        var photo = new BufferedImage(256, 256, BufferedImage.TYPE_INT_ARGB);
        var graphics = photo.createGraphics();
        graphics.drawImage(Photos.named("astronaut.png"), 0, 0, 256, 256, null);
        graphics.dispose();
        for (int x = 0; x < 256; x++) {
            photo.setRGB(x, 200, 0);
        }
        var result = Cutout.remove(photo, NOBODY);
        for (int x = 0; x < 256; x++) {
            assertThat(alpha(result, x, 200)).isZero();
        }
    }

    @Test
    void tellsGrowingPercentsFromNoughtToHundred() throws InterruptedException {
        var told = new ArrayList<Integer>();
        Cutout.remove(Photos.raw("chelsea.png"), told::add);
        assertThat(told)
                .isSorted()
                .doesNotHaveDuplicates()
                .startsWith(0)
                .endsWith(100)
                .hasSizeGreaterThan(10);
    }

    @Test
    void endsWhenItsThreadIsInterrupted() throws InterruptedException {
        var caught = new AtomicReference<Throwable>();
        var lastTold = new AtomicReference<>(-1);
        var thread = Thread.ofPlatform().start(() -> {
            try {
                Cutout.remove(Photos.raw("astronaut.png"), percent -> {
                    lastTold.set(percent);
                    if (percent >= 30) {
                        Thread.currentThread().interrupt();
                    }
                });
            } catch (InterruptedException e) {
                caught.set(e);
            }
        });
        thread.join(20_000);
        assertThat(caught.get()).isInstanceOf(InterruptedException.class);
        assertThat(lastTold.get()).isBetween(30, 60);
    }

    @Test
    void doesNotBeginOnAnInterruptedThread() {
        var photo = Photos.raw("chelsea.png");
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> Cutout.remove(photo, NOBODY));
    }

    @Test
    void takesFortyMegapixelsInOneGigabyte() throws InterruptedException {
        var photo = Photos.scaled(Photos.named("astronaut.png"), 7000, 5700, BufferedImage.TYPE_INT_RGB);
        var result = Cutout.remove(photo, NOBODY);
        assertThat(List.of(result.getWidth(), result.getHeight())).isEqualTo(List.of(7000, 5700));
        assertThat(alpha(result, 1100, 3400)).isEqualTo(255); // the orange suit
        assertThat(alpha(result, 1600, 600)).isZero(); // the wall
    }

    private static int alpha(BufferedImage image, int x, int y) {
        return image.getRGB(x, y) >>> 24;
    }

    private static int[] pixels(BufferedImage image) {
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }
}
