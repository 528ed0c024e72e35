package dev.easel.saga.providers.local.figurine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.easel.saga.providers.local.Unworkable;
import dev.easel.saga.providers.local.pixels.Photos;
import dev.easel.saga.providers.local.pixels.ProgressListener;
import dev.easel.saga.providers.local.stylise.Stylise;
import dev.easel.saga.providers.local.stylise.pictures.StylePictures;
import dev.easel.saga.providers.local.viewing.Camera;
import dev.easel.saga.providers.local.viewing.GlbReader;
import dev.easel.saga.providers.local.viewing.Model;
import dev.easel.saga.providers.local.viewing.Pictures;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class FigurineTest {

    private static final Logger LOG = LoggerFactory.getLogger(FigurineTest.class);
    private static final ProgressListener NOBODY = _ -> {};
    private static final int MOST_TRIANGLES = 60_000;

    @Test
    void makesAPaintedPersonAClosedUprightBody() throws Exception {
        var painting = Stylise.paint(Photos.named("astronaut.png"), StylePictures.WOODBLOCK.shipped(), NOBODY);
        long start = System.nanoTime();
        var glb = glb(painting);
        long ms = (System.nanoTime() - start) / 1_000_000;
        var figurine = GlbReader.read(glb);
        float height = extent(figurine, 1);
        float depth = extent(figurine, 2);
        LOG.info(
                "{} bytes, {} corners, {} triangles, {} open edges, volume {}, {} wide, {} high, {} deep, {} ms",
                glb.length,
                figurine.positions().length / 3,
                figurine.triangles(),
                figurine.openEdges(),
                figurine.volume(),
                extent(figurine, 0),
                height,
                depth,
                ms);
        assertThat(figurine.triangles()).isBetween(20_000, MOST_TRIANGLES);
        requireClosed(figurine);
        assertThat(Math.max(height, extent(figurine, 0))).as("fits a cube of 1").isEqualTo(1, within());
        assertThat(depth).isGreaterThan(0.25f);
        for (int axis = 0; axis < 3; axis++) {
            assertThat(figurine.range(axis)[0] + figurine.range(axis)[1])
                    .as("middle")
                    .isEqualTo(0, within());
        }
        assertThat(Shape.width(figurine, 0.9f)).as("head").isLessThan(0.5f * Shape.width(figurine, 0.4f));
        assertThat(Shape.thickness(figurine)).as("front and back apart, mean").isGreaterThan(0.12);
    }

    @Test
    void looksLikeItsPictureAndStaysAPersonFromEverySide() throws Exception {
        var painting = Stylise.paint(Photos.named("astronaut.png"), StylePictures.INK.shipped(), NOBODY);
        var figurine = GlbReader.read(glb(painting));
        for (int yaw : new int[] {0, -40, 40, 90, 180}) {
            var view = Camera.shoot(figurine, yaw, 10);
            Pictures.keep("figurine-" + yaw, view);
            assertThat(Shape.seen(view)).as("share of the view from %s", yaw).isGreaterThan(0.09);
        }
        var front = Camera.shoot(figurine, 0, 0);
        assertThat(Shape.likeness(front, painting)).isGreaterThan(0.65);
    }

    @Test
    void makesTheSameBytesTwice() throws Exception {
        var picture = Pictures.person(200);
        assertThat(glb(picture)).isEqualTo(glb(picture));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 40", "40, 1", "3, 5", "1600, 8", "8, 1600", "640, 427"})
    void closesWhateverShapeThePictureHas(int width, int height) throws Exception {
        var picture = Photos.scaled(Photos.named("rocket.jpg"), width, height, BufferedImage.TYPE_INT_RGB);
        requireClosed(GlbReader.read(glb(picture)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0xff000000, 0xffffffff, 0xff3366cc, 0x803366cc})
    void closesAPictureOfOneColour(int argb) throws Exception {
        requireClosed(GlbReader.read(glb(Pictures.plain(120, 90, argb))));
    }

    @Test
    void closesPiecesHolesAndSinglePixels() throws Exception {
        var picture = Pictures.plain(90, 90, 0);
        for (int i = 0; i < 90 * 90; i++) {
            int x = i % 90;
            int y = i / 90;
            boolean ring = Math.abs(Math.hypot(x - 30, y - 45) - 18) < 7;
            boolean chequers = x > 60 && (x / 3 + y / 3) % 2 == 0;
            if (ring || chequers || i == 89) {
                picture.setRGB(x, y, 0xffcc8844);
            }
        }
        requireClosed(GlbReader.read(glb(picture)));
    }

    @Test
    void refusesAPictureThatShowsNothing() {
        assertThatExceptionOfType(Unworkable.class).isThrownBy(() -> glb(Pictures.plain(50, 50, 0x00ffffff)));
    }

    @Test
    void tellsGrowingPercentsFromNoughtToHundred() throws Exception {
        var told = new ArrayList<Integer>();
        Figurine.write(Pictures.person(128), OutputStream.nullOutputStream(), told::add);
        assertThat(told)
                .isSorted()
                .doesNotHaveDuplicates()
                .startsWith(0)
                .endsWith(100)
                .hasSizeGreaterThan(8);
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 39, 60, 75})
    void endsWhenItsThreadIsInterrupted(int percent) {
        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> Figurine.write(Pictures.person(128), OutputStream.nullOutputStream(), now -> {
                    if (now >= percent) {
                        Thread.currentThread().interrupt();
                    }
                }));
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    private static void requireClosed(Model figurine) {
        assertThat(figurine.triangles()).isBetween(100, MOST_TRIANGLES);
        assertThat(figurine.openEdges())
                .as("edges without exactly two triangles")
                .isZero();
        assertThat(figurine.volume())
                .as("volume, its triangles facing outwards")
                .isPositive();
        assertThat(figurine.flatTriangles()).as("triangles without area").isZero();
    }

    private static float extent(Model figurine, int axis) {
        return figurine.range(axis)[1] - figurine.range(axis)[0];
    }

    private static org.assertj.core.data.Offset<Float> within() {
        return org.assertj.core.data.Offset.offset(1e-4f);
    }

    static byte[] glb(BufferedImage picture) throws InterruptedException, IOException, Unworkable {
        var bytes = new ByteArrayOutputStream();
        Figurine.write(picture, bytes, NOBODY);
        return bytes.toByteArray();
    }
}
