package dev.easel.saga.providers.local.shape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.saga.providers.local.viewing.Bench;
import dev.easel.saga.providers.local.viewing.Pictures;
import java.io.ByteArrayInputStream;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class DepthMapJobTest {

    private final DepthMapJob job = new DepthMapJob();

    @Test
    void makesAPngOfTheDepthAndSaysHowFarItIs() throws Exception {
        var bench = Bench.run(job, Pictures.person(100), Map.of());
        var png = ImageIO.read(new ByteArrayInputStream(bench.bytes()));
        assertThat(job.stepType()).isEqualTo("depth-map");
        assertThat(bench.made().contentType()).isEqualTo("image/png");
        assertThat(bench.made().widthPx()).isEqualTo(png.getWidth()).isEqualTo(100);
        assertThat(bench.made().heightPx()).isEqualTo(png.getHeight()).isEqualTo(100);
        assertThat(Pictures.pixels(png)).isEqualTo(Pictures.pixels(DepthMap.of(Pictures.person(100), _ -> {})));
        assertThat(bench.told())
                .isSorted()
                .doesNotHaveDuplicates()
                .startsWith(0)
                .endsWith(100);
        assertThat(bench.words()).contains("Finding the subject", "Estimating its depth");
    }
}
