package dev.easel.command.assets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.platform.Placeholder;
import java.awt.Color;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PlaceholderTest {

    @Test
    void looksLikeThePictureFromAfar() throws IOException {
        var reader = new PictureReader(PictureLimits.of(PictureReaderTest.TYPES, 20_000_000), PictureReaderTest.MEMORY);
        var picture = reader.read(Pictures.png(Pictures.quarters(600, 400)));
        var url = Placeholder.dataUrl(picture.placeholder(), 600, 400);
        assertThat(url).startsWith("data:image/png;base64,").hasSizeLessThan(2_500);
        var painted =
                ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(url.substring(url.indexOf(',') + 1))));
        assertThat(List.of(painted.getWidth(), painted.getHeight())).containsExactly(24, 16);
        assertThat(strongest(painted.getRGB(2, 2))).isEqualTo("red");
        assertThat(strongest(painted.getRGB(21, 2))).isEqualTo("green");
        assertThat(strongest(painted.getRGB(2, 13))).isEqualTo("blue");
    }

    private static String strongest(int rgb) {
        var color = new Color(rgb);
        if (color.getRed() > color.getGreen() && color.getRed() > color.getBlue()) {
            return "red";
        }
        return color.getGreen() > color.getBlue() ? "green" : "blue";
    }
}
