package dev.easel.saga.providers;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.platform.HeavyWork;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThumbnailsTest {

    private final HeavyWork threads = new HeavyWork("thumbnails-test", 1, Duration.ofSeconds(10));
    private final Thumbnails thumbnails = new Thumbnails(threads);

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        threads.close();
    }

    @Test
    void takesASmallPngAsItIs() throws IOException {
        var file = picture("png", 512, 300);
        assertThat(thumbnails.of(file)).isEqualTo(Files.readAllBytes(file));
    }

    @Test
    void makesAPngOfEverythingElse() throws IOException {
        assertThat(sizeOf(picture("jpg", 512, 300))).isEqualTo(List.of(512, 300));
        assertThat(sizeOf(picture("png", 1024, 513))).isEqualTo(List.of(512, 257));
        assertThat(sizeOf(picture("png", 90, 3000))).isEqualTo(List.of(15, 512));
    }

    @Test
    void hasNoneOfWhatIsNoPicture() throws IOException {
        assertThat(thumbnails.of(Files.writeString(folder.resolve("words"), "no picture")))
                .isNull();
    }

    private Path picture(String format, int width, int height) throws IOException {
        var file = folder.resolve(width + "x" + height + "." + format);
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, file.toFile());
        return file;
    }

    private List<Integer> sizeOf(Path picture) throws IOException {
        var bytes = requireNonNull(thumbnails.of(picture));
        assertThat(bytes).startsWith(0x89, 'P', 'N', 'G');
        var thumbnail = ImageIO.read(new ByteArrayInputStream(bytes));
        return List.of(thumbnail.getWidth(), thumbnail.getHeight());
    }
}
