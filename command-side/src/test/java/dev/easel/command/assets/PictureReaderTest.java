package dev.easel.command.assets;

import static dev.easel.command.assets.Pictures.cut;
import static dev.easel.command.assets.Pictures.jpeg;
import static dev.easel.command.assets.Pictures.png;
import static dev.easel.command.assets.Pictures.quarters;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.easel.platform.PictureMemory;
import dev.easel.platform.Problem;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureReaderTest {

    static final List<String> TYPES = List.of("image/jpeg", "image/png", "image/webp");

    static final PictureMemory MEMORY = new PictureMemory(Runtime.getRuntime().maxMemory());

    final PictureReader reader = new PictureReader(PictureLimits.of(TYPES, 20_000_000), MEMORY);

    @Nested
    class GivenAGoodFile {

        @Test
        void writesAJpegAnewWithASmallVersion() throws IOException {
            var picture = reader.read(jpeg(quarters(1200, 900)));
            assertThat(picture.full().contentType()).isEqualTo("image/jpeg");
            assertThat(List.of(picture.widthPx(), picture.heightPx())).containsExactly(1200, 900);
            var small = decoded(picture.thumbnail());
            assertThat(List.of(small.getWidth(), small.getHeight())).containsExactly(512, 384);
            assertThat(picture.placeholder()).hasSize(28);
        }

        @Test
        void keepsTransparencyOfAPng() throws IOException {
            var transparent = new BufferedImage(40, 30, BufferedImage.TYPE_INT_ARGB);
            transparent.setRGB(3, 4, 0x80ff0000);
            var picture = reader.read(png(transparent));
            assertThat(picture.full().contentType()).isEqualTo("image/png");
            assertThat(decoded(picture.full()).getRGB(3, 4)).isEqualTo(0x80ff0000);
            assertThat(decoded(picture.full()).getRGB(0, 0) >>> 24).isZero();
            assertThat(decoded(picture.thumbnail()).getWidth()).isEqualTo(40);
        }

        @Test
        void readsSixteenBitsGrayAndPalettes() throws IOException {
            var types = List.of(
                    BufferedImage.TYPE_USHORT_GRAY,
                    BufferedImage.TYPE_BYTE_GRAY,
                    BufferedImage.TYPE_BYTE_INDEXED,
                    BufferedImage.TYPE_BYTE_BINARY);
            for (var type : types) {
                var image = new BufferedImage(600, 20, type);
                image.setRGB(5, 5, 0xffffffff);
                var picture = reader.read(png(image));
                assertThat(decoded(picture.full()).getRGB(5, 5)).isEqualTo(0xffffffff);
                assertThat(decoded(picture.thumbnail()).getWidth()).isEqualTo(512);
            }
            assertThat(reader.read(jpeg(new BufferedImage(30, 20, BufferedImage.TYPE_BYTE_GRAY)))
                            .full()
                            .contentType())
                    .isEqualTo("image/jpeg");
        }

        @Test
        void readsWebp() throws IOException {
            var lossless = reader.read(Pictures.resource("/pictures/lossless.webp"));
            assertThat(lossless.full().contentType()).isEqualTo("image/png");
            assertThat(lossless.widthPx()).isEqualTo(decoded(lossless.full()).getWidth());
            assertThat(reader.read(Pictures.resource("/pictures/lossy.webp"))
                            .full()
                            .contentType())
                    .isEqualTo("image/jpeg");
        }

        @ParameterizedTest
        @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
        void turnsItUprightAndForgetsHowItWasHeld(int exif) throws IOException {
            var upright = quarters(600, 400);
            var file = Pictures.withExif(jpeg(Pictures.held(upright, new Orientation(exif))), exif);
            var picture = reader.read(file);
            var pixels = decoded(picture.full());
            assertThat(List.of(pixels.getWidth(), pixels.getHeight())).containsExactly(600, 400);
            assertThat(List.of(near(pixels, 20, 20), near(pixels, 580, 20), near(pixels, 20, 380)))
                    .containsExactly(Color.RED, Color.GREEN, Color.BLUE);
            assertThat(new String(picture.full().bytes(), StandardCharsets.ISO_8859_1))
                    .doesNotContain("Exif")
                    .doesNotContain("SECRET");
        }
    }

    @Nested
    class GivenABadFile {

        @Test
        void refusesWhatIsNoImage() {
            refuses("just text".getBytes(StandardCharsets.UTF_8), 415, "UNSUPPORTED_MEDIA_TYPE");
            refuses("GIF89a".getBytes(StandardCharsets.UTF_8), 415, "UNSUPPORTED_MEDIA_TYPE");
            refuses("%PDF-1.7".getBytes(StandardCharsets.UTF_8), 415, "UNSUPPORTED_MEDIA_TYPE");
        }

        @Test
        void refusesAnSvg() {
            var svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
            refuses(svg.getBytes(StandardCharsets.UTF_8), 415, "UNSUPPORTED_MEDIA_TYPE");
            refuses(("<?xml version='1.0'?>" + svg).getBytes(StandardCharsets.UTF_8), 415, "UNSUPPORTED_MEDIA_TYPE");
        }

        @Test
        void refusesAZipWhateverItsName() throws IOException {
            var zip = new ByteArrayOutputStream();
            try (var out = new ZipOutputStream(zip)) {
                out.putNextEntry(new ZipEntry("cat.png"));
                out.write(png(quarters(10, 10)));
            }
            refuses(zip.toByteArray(), 415, "UNSUPPORTED_MEDIA_TYPE");
        }

        @Test
        void refusesAnEmptyFile() {
            refuses(new byte[0], 422, "IMAGE_UNREADABLE");
        }

        @Test
        void refusesAFileWhoseEndIsMissing() throws IOException {
            for (var file : List.of(
                    jpeg(quarters(600, 400)),
                    png(quarters(600, 400)),
                    Pictures.resource("/pictures/lossless.webp"),
                    Pictures.resource("/pictures/lossy.webp"))) {
                for (var percent : List.of(40, 70, 98)) {
                    refuses(cut(file, percent), 422, "IMAGE_UNREADABLE");
                }
            }
        }

        @Test
        void refusesAHeaderOfFiftyThousandByFiftyThousandWithoutDecoding() throws IOException {
            refuses(Pictures.pngClaiming(50_000, 50_000), 413, "PAYLOAD_TOO_LARGE");
            refuses(Pictures.jpegClaiming(50_000, 50_000), 413, "PAYLOAD_TOO_LARGE");
        }

        @Test
        void refusesALongSideEvenOfAThinImage() throws IOException {
            refuses(Pictures.pngClaiming(16_385, 1), 413, "PAYLOAD_TOO_LARGE");
        }

        @Test
        void refusesAWebpFrameLargerThanItsCanvas() throws IOException {
            refuses(Pictures.webpWithHugeFrame(), 413, "PAYLOAD_TOO_LARGE");
        }

        @Test
        void refusesGarbageBehindAGoodHeader() throws IOException {
            var file = png(quarters(64, 64));
            java.util.Arrays.fill(file, 45, file.length - 12, (byte) 0x5a);
            refuses(file, 422, "IMAGE_UNREADABLE");
        }

        private void refuses(byte[] file, int status, String code) {
            var problem = catchThrowableOfType(Problem.class, () -> reader.read(file));
            assertThat(problem).isNotNull();
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.status()).isEqualTo(status);
        }
    }

    private static BufferedImage decoded(Picture.Encoded file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file.bytes()));
    }

    private static Color near(BufferedImage image, int x, int y) {
        var seen = new Color(image.getRGB(x, y));
        return new Color(round(seen.getRed()), round(seen.getGreen()), round(seen.getBlue()));
    }

    private static int round(int channel) {
        return channel > 127 ? 255 : 0;
    }
}
