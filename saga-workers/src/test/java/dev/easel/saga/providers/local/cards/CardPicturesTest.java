package dev.easel.saga.providers.local.cards;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.saga.providers.local.viewing.Pictures;
import java.nio.file.Files;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Run with {@code -Deasel.draw=true} to draw the shipped files anew. */
class CardPicturesTest {

    private static final float QUALITY = 0.76f;
    private static final long MOST_BYTES = 80_000;

    @ParameterizedTest
    @EnumSource
    void areShippedAsTheJobsMakeThem(CardPictures picture) throws Exception {
        var drawn = picture.draw();
        if (Boolean.getBoolean("easel.draw")) {
            Pictures.writeJpeg(drawn, QUALITY, picture.file());
        }
        var shipped = ImageIO.read(picture.file().toFile());
        assertThat(Files.size(picture.file())).as("bytes").isLessThan(MOST_BYTES);
        assertThat(shipped.getWidth()).isEqualTo(Card.WIDTH);
        assertThat(shipped.getHeight()).isEqualTo(Card.HEIGHT);
        assertThat(Pictures.difference(drawn, shipped))
                .as("mean difference of a channel, of 255")
                .isLessThan(8); // JPEG loses a little, and a job may grow better by a little
    }
}
