package dev.easel.saga.providers.local.stylise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.easel.saga.providers.local.Unworkable;
import dev.easel.saga.providers.local.stylise.pictures.StylePictures;
import dev.easel.saga.providers.local.viewing.Bench;
import dev.easel.saga.providers.local.viewing.Pictures;
import java.io.ByteArrayInputStream;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class StyliseJobTest {

    private final StyliseJob job = new StyliseJob();

    @Test
    void makesAPngOfThePaintingAndSaysHowFarItIs() throws Exception {
        var style = StylePictures.WATERCOLOUR.shipped();
        var bench = Bench.run(job, Pictures.person(100), Map.of(StyliseJob.STYLE, style));
        var png = ImageIO.read(new ByteArrayInputStream(bench.bytes()));
        assertThat(job.stepType()).isEqualTo("stylise");
        assertThat(bench.made().contentType()).isEqualTo("image/png");
        assertThat(bench.made().widthPx()).isEqualTo(png.getWidth()).isEqualTo(200);
        assertThat(bench.made().heightPx()).isEqualTo(png.getHeight()).isEqualTo(200);
        assertThat(Pictures.pixels(png))
                .isEqualTo(Pictures.pixels(Stylise.paint(Pictures.person(100), style, _ -> {})));
        assertThat(bench.told())
                .isSorted()
                .doesNotHaveDuplicates()
                .startsWith(0)
                .endsWith(100);
        assertThat(bench.words()).contains("Finding the subject", "Painting it");
    }

    @Test
    void cannotWorkWithoutAStyle() {
        assertThatExceptionOfType(Unworkable.class).isThrownBy(() -> Bench.run(job, Pictures.person(60), Map.of()));
    }
}
