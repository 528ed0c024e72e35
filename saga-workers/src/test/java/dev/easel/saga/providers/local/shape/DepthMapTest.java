package dev.easel.saga.providers.local.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.easel.saga.providers.local.Unworkable;
import dev.easel.saga.providers.local.pixels.Photos;
import dev.easel.saga.providers.local.pixels.ProgressListener;
import dev.easel.saga.providers.local.viewing.Pictures;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class DepthMapTest {

    private static final Logger LOG = LoggerFactory.getLogger(DepthMapTest.class);
    private static final ProgressListener NOBODY = _ -> {};

    @Test
    void seesTheMiddleOfAPersonNearerThanItsRimAndNothingBehind() throws InterruptedException, Unworkable {
        long start = System.nanoTime();
        var depth = DepthMap.of(Photos.named("astronaut.png"), NOBODY);
        LOG.info("{} ms", (System.nanoTime() - start) / 1_000_000);
        Pictures.keep("depth", depth);
        assertThat(List.of(depth.getWidth(), depth.getHeight())).isEqualTo(List.of(512, 512));
        int chest = grey(depth, 170, 385);
        int face = grey(depth, 225, 135);
        int hair = grey(depth, 160, 80);
        int shoulder = grey(depth, 40, 340);
        assertThat(chest).isGreaterThan(face);
        assertThat(face).isGreaterThan(hair + 10);
        assertThat(chest).isGreaterThan(shoulder + 60);
        assertThat(Pictures.alpha(depth, 120, 60)).isLessThan(25);
        assertThat(Pictures.alpha(depth, 225, 120)).isEqualTo(255);
    }

    @Test
    void measuresABallAsRound() throws InterruptedException, Unworkable {
        var ball = Pictures.plain(200, 200, 0);
        for (int i = 0; i < 200 * 200; i++) {
            int x = i % 200;
            int y = i / 200;
            if (Math.hypot(x - 99.5, y - 99.5) < 80) {
                ball.setRGB(x, y, 0xff888888);
            }
        }
        var depth = DepthMap.of(ball, NOBODY);
        int before = 256;
        for (int x : new int[] {100, 120, 140, 160, 172, 178}) {
            int grey = grey(depth, x, 100);
            assertThat(grey).as("at %s", x).isLessThan(before);
            assertThat(grey).as("like on the other side").isCloseTo(grey(depth, 199 - x, 100), byAtMost(6));
            before = grey;
        }
        assertThat(grey(depth, 140, 100))
                .as("half-way out it is round, not a cone")
                .isGreaterThan(200);
    }

    private static org.assertj.core.data.Offset<Integer> byAtMost(int greys) {
        return org.assertj.core.data.Offset.offset(greys);
    }

    @Test
    void estimatesTheSameTwice() throws InterruptedException, Unworkable {
        var photo = Pictures.person(180);
        assertThat(Pictures.pixels(DepthMap.of(photo, NOBODY))).isEqualTo(Pictures.pixels(DepthMap.of(photo, NOBODY)));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 40", "40, 1", "3, 5", "2000, 9", "9, 2000"})
    void takesPhotosOfAnyShape(int width, int height) throws InterruptedException, Unworkable {
        var photo = Photos.scaled(Photos.named("rocket.jpg"), width, height, BufferedImage.TYPE_INT_RGB);
        double scale = Math.min(1, 512.0 / Math.max(width, height));
        var depth = DepthMap.of(photo, NOBODY);
        assertThat(List.of(depth.getWidth(), depth.getHeight()))
                .isEqualTo(List.of(
                        Math.max(1, (int) Math.round(width * scale)), Math.max(1, (int) Math.round(height * scale))));
    }

    @Test
    void refusesAPhotoThatShowsNothing() {
        assertThatExceptionOfType(Unworkable.class).isThrownBy(() -> DepthMap.of(Pictures.plain(50, 50, 0), NOBODY));
    }

    @Test
    void tellsGrowingPercentsFromNoughtToHundred() throws InterruptedException, Unworkable {
        var told = new ArrayList<Integer>();
        DepthMap.of(Pictures.person(128), told::add);
        assertThat(told)
                .isSorted()
                .doesNotHaveDuplicates()
                .startsWith(0)
                .endsWith(100)
                .hasSizeGreaterThan(8);
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 59, 60})
    void endsWhenItsThreadIsInterrupted(int percent) {
        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> DepthMap.of(Pictures.person(128), now -> {
                    if (now >= percent) {
                        Thread.currentThread().interrupt();
                    }
                }));
    }

    private static int grey(BufferedImage depth, int x, int y) {
        int rgb = depth.getRGB(x, y);
        assertThat((rgb >> 8) & 0xff).as("grey").isEqualTo(rgb & 0xff).isEqualTo((rgb >> 16) & 0xff);
        return rgb & 0xff;
    }
}
