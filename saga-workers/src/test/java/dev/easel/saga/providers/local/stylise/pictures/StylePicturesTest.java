package dev.easel.saga.providers.local.stylise.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.saga.providers.local.viewing.Pictures;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Run with {@code -Deasel.draw=true} to draw the shipped files anew. */
class StylePicturesTest {

    private static final float QUALITY = 0.95f;

    @ParameterizedTest
    @EnumSource
    void areShippedAsTheCodeDrawsThem(StylePictures picture) throws IOException {
        var drawn = picture.draw();
        if (Boolean.getBoolean("easel.draw")) {
            Pictures.writeJpeg(drawn, QUALITY, picture.file());
        }
        var shipped = picture.shipped();
        assertThat(shipped.getWidth()).isEqualTo(Sheet.SIDE);
        assertThat(shipped.getHeight()).isEqualTo(Sheet.SIDE);
        assertThat(Pictures.difference(drawn, shipped))
                .as("mean difference of a channel, of 255")
                .isLessThan(8); // JPEG halves the colours
    }
}
