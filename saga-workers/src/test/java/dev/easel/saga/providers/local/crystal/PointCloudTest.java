package dev.easel.saga.providers.local.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.easel.saga.providers.local.Unworkable;
import dev.easel.saga.providers.local.pixels.Photos;
import dev.easel.saga.providers.local.pixels.ProgressListener;
import dev.easel.saga.providers.local.shape.DepthMap;
import dev.easel.saga.providers.local.viewing.Camera;
import dev.easel.saga.providers.local.viewing.Cloud;
import dev.easel.saga.providers.local.viewing.Pictures;
import dev.easel.saga.providers.local.viewing.PlyReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

class PointCloudTest {

    private static final Logger LOG = LoggerFactory.getLogger(PointCloudTest.class);
    private static final ProgressListener NOBODY = _ -> {};
    private static final int LEAST = 20_000;
    private static final int MOST = 400_000;

    @Test
    void setsAPersonInSpaceInItsColours() throws Exception {
        var photo = Photos.named("astronaut.png");
        var depth = DepthMap.of(photo, NOBODY);
        long start = System.nanoTime();
        var ply = ply(photo, depth);
        long ms = (System.nanoTime() - start) / 1_000_000;
        var cloud = PlyReader.read(ply);
        LOG.info(
                "{} bytes, {} points, {} wide, {} high, {} deep, {} ms",
                ply.length,
                cloud.count(),
                extent(cloud, 0),
                extent(cloud, 1),
                extent(cloud, 2),
                ms);
        assertThat(cloud.count()).isBetween(LEAST, MOST);
        assertThat(extent(cloud, 1)).as("height").isGreaterThan(0.9f);
        assertThat(extent(cloud, 2)).as("depth").isGreaterThan(0.3f);
        assertThat(layers(cloud)).as("tenths of the depth that hold points").isEqualTo(10);
        assertThat(orange(cloud))
                .as("share of points with the orange of the suit")
                .isGreaterThan(0.1);
        for (int yaw : new int[] {0, -40, 40, 90, 180}) {
            var view = Camera.shoot(cloud, yaw, 10, 2);
            Pictures.keep("crystal-" + yaw, view);
            assertThat(seen(view)).as("share of the view from %s", yaw).isGreaterThan(0.09);
        }
    }

    private static double orange(Cloud cloud) {
        long orange = Arrays.stream(cloud.colours())
                .filter(rgb -> ((rgb >> 16) & 0xff) > 170 && (rgb & 0xff) < 90)
                .count();
        return (double) orange / cloud.count();
    }

    private static long layers(Cloud cloud) {
        var holds = new boolean[10];
        float back = cloud.range(2)[0];
        float depth = extent(cloud, 2);
        for (int i = 2; i < cloud.positions().length; i += 3) {
            holds[(int) Math.min(9, 10 * (cloud.positions()[i] - back) / depth)] = true;
        }
        int count = 0;
        for (boolean h : holds) {
            count += h ? 1 : 0;
        }
        return count;
    }

    @Test
    void makesTheSameBytesTwice() throws Exception {
        var photo = Pictures.person(150);
        var depth = DepthMap.of(photo, NOBODY);
        assertThat(ply(photo, depth)).isEqualTo(ply(photo, depth));
    }

    @Test
    void takesADepthMapOfAnotherSize() throws Exception {
        var depth = DepthMap.of(Pictures.person(100), NOBODY);
        assertThat(PlyReader.read(ply(Photos.named("astronaut.png"), depth)).count())
                .isBetween(LEAST, MOST);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 40", "40, 1", "3, 5", "2000, 9", "9, 2000"})
    void takesPhotosOfAnyShape(int width, int height) throws Exception {
        var photo = Photos.scaled(Photos.named("rocket.jpg"), width, height, BufferedImage.TYPE_INT_RGB);
        assertThat(PlyReader.read(ply(photo, DepthMap.of(photo, NOBODY))).count())
                .isBetween(LEAST, MOST);
    }

    @Test
    void refusesADepthMapThatShowsNothing() {
        assertThatExceptionOfType(Unworkable.class)
                .isThrownBy(() -> ply(Pictures.person(64), Pictures.plain(64, 64, 0)));
    }

    @Test
    void tellsGrowingPercentsFromNoughtToHundred() throws Exception {
        var photo = Pictures.person(128);
        var told = new ArrayList<Integer>();
        PointCloud.write(photo, DepthMap.of(photo, NOBODY), OutputStream.nullOutputStream(), told::add);
        assertThat(told)
                .isSorted()
                .doesNotHaveDuplicates()
                .startsWith(0)
                .endsWith(100)
                .hasSizeGreaterThan(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 15, 60, 90})
    void endsWhenItsThreadIsInterrupted(int percent) throws Exception {
        var photo = Pictures.person(128);
        var depth = DepthMap.of(photo, NOBODY);
        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> PointCloud.write(photo, depth, OutputStream.nullOutputStream(), now -> {
                    if (now >= percent) {
                        Thread.currentThread().interrupt();
                    }
                }));
    }

    private static double seen(BufferedImage view) {
        int ground = view.getRGB(0, 0);
        long shown = Arrays.stream(Pictures.pixels(view))
                .filter(rgb -> rgb != ground)
                .count();
        return (double) shown / (view.getWidth() * view.getHeight());
    }

    private static float extent(Cloud cloud, int axis) {
        return cloud.range(axis)[1] - cloud.range(axis)[0];
    }

    private static byte[] ply(BufferedImage photo, BufferedImage depth)
            throws InterruptedException, IOException, Unworkable {
        var bytes = new ByteArrayOutputStream();
        PointCloud.write(photo, depth, bytes, NOBODY);
        return bytes.toByteArray();
    }
}
