package dev.easel.saga.providers.local.stylise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.easel.saga.providers.local.Unworkable;
import dev.easel.saga.providers.local.pixels.Photos;
import dev.easel.saga.providers.local.pixels.ProgressListener;
import dev.easel.saga.providers.local.stylise.pictures.StylePictures;
import dev.easel.saga.providers.local.viewing.Pictures;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class StyliseTest {

    private static final Logger LOG = LoggerFactory.getLogger(StyliseTest.class);
    private static final ProgressListener NOBODY = _ -> {};

    @Test
    void keepsTheSubjectAndTakesColoursAndMannerOfEachStyle() throws InterruptedException, Unworkable {
        var photo = Photos.named("astronaut.png");
        Map<StylePictures, BufferedImage> paintings = new EnumMap<>(StylePictures.class);
        for (var style : StylePictures.values()) {
            var picture = style.shipped();
            long start = System.nanoTime();
            var painting = Stylise.paint(photo, picture, NOBODY);
            long ms = (System.nanoTime() - start) / 1_000_000;
            double likeness = Pictures.likeness(painting, photo, 48);
            double before = Colours.away(photo, painting, picture);
            double after = Colours.away(painting, painting, picture);
            LOG.info("{}: likeness {}, colours {} -> {} from the style's, {} ms", style, likeness, before, after, ms);
            Pictures.keep("stylise-" + style.label(), painting);
            assertThat(likeness).as("likeness in %s", style).isGreaterThan(0.65);
            assertThat(after).as("distance to the colours of %s", style).isLessThan(0.75 * before);
            paintings.put(style, painting);
        }
        for (var one : paintings.entrySet()) {
            for (var other : paintings.entrySet()) {
                if (one.getKey() != other.getKey()) {
                    assertThat(Colours.difference(one.getValue(), other.getValue()))
                            .as("%s beside %s", one.getKey(), other.getKey())
                            .isGreaterThan(8);
                }
            }
        }
    }

    @Test
    void cutsTheSubjectFree() throws InterruptedException, Unworkable {
        var painting = Stylise.paint(Photos.named("astronaut.png"), StylePictures.WOODBLOCK.shipped(), NOBODY);
        assertThat(List.of(painting.getWidth(), painting.getHeight())).isEqualTo(List.of(1024, 1024));
        int[][] person = {{450, 120}, {450, 240}, {400, 310}, {160, 600}, {420, 560}, {340, 770}};
        int[][] behind = {{240, 120}, {200, 300}, {660, 120}, {690, 400}, {30, 80}, {960, 200}};
        for (int[] at : person) {
            assertThat(Pictures.alpha(painting, at[0], at[1])).isGreaterThan(230);
        }
        for (int[] at : behind) {
            assertThat(Pictures.alpha(painting, at[0], at[1])).isLessThan(25);
        }
    }

    @Test
    void paintsTheSameTwice() throws InterruptedException, Unworkable {
        var photo = Pictures.person(200);
        for (var style : List.of(StylePictures.OIL, StylePictures.WATERCOLOUR, StylePictures.MOSAIC)) {
            assertThat(Pictures.pixels(Stylise.paint(photo, style.shipped(), NOBODY)))
                    .isEqualTo(Pictures.pixels(Stylise.paint(photo, style.shipped(), NOBODY)));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 40", "40, 1", "3, 5", "900, 7", "5, 1200", "640, 427"})
    void takesPicturesOfAnyShape(int width, int height) throws InterruptedException, Unworkable {
        var shape = Photos.scaled(Photos.named("rocket.jpg"), width, height, BufferedImage.TYPE_INT_RGB);
        double scale = Math.min(1, 512.0 / Math.max(width, height));
        var sizes = List.of(
                2 * Math.max(1, (int) Math.round(width * scale)), 2 * Math.max(1, (int) Math.round(height * scale)));
        for (var style : StylePictures.values()) {
            var painting = Stylise.paint(shape, style.shipped(), NOBODY);
            assertThat(List.of(painting.getWidth(), painting.getHeight())).isEqualTo(sizes);
            var other = Stylise.paint(Pictures.person(64), shape, NOBODY);
            assertThat(List.of(other.getWidth(), other.getHeight())).isEqualTo(List.of(128, 128));
        }
    }

    @Test
    void takesAStyleThatIsClear() throws InterruptedException, Unworkable {
        var painting = Stylise.paint(Pictures.person(64), Pictures.plain(30, 30, 0), NOBODY);
        assertThat(painting.getWidth()).isEqualTo(128);
    }

    @Test
    void refusesAPhotoThatShowsNothing() {
        assertThatExceptionOfType(Unworkable.class)
                .isThrownBy(() -> Stylise.paint(Pictures.plain(50, 50, 0), StylePictures.INK.shipped(), NOBODY))
                .withMessageStartingWith("Expected a picture of something, but");
    }

    @Test
    void tellsGrowingPercentsFromNoughtToHundred() throws InterruptedException, Unworkable {
        for (var style : StylePictures.values()) {
            var told = new ArrayList<Integer>();
            Stylise.paint(Pictures.person(128), style.shipped(), told::add);
            assertThat(told)
                    .isSorted()
                    .doesNotHaveDuplicates()
                    .startsWith(0)
                    .endsWith(100)
                    .hasSizeGreaterThan(8);
        }
    }

    @ParameterizedTest
    @CsvSource({"20", "60", "75"})
    void endsWhenItsThreadIsInterrupted(int percent) {
        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> Stylise.paint(Pictures.person(256), StylePictures.OIL.shipped(), now -> {
                    if (now >= percent) {
                        Thread.currentThread().interrupt();
                    }
                }));
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }
}
