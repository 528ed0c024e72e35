package dev.easel.saga.providers.local.figurine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.saga.providers.local.viewing.Bench;
import dev.easel.saga.providers.local.viewing.Pictures;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReliefJobTest {

    private final ReliefJob job = new ReliefJob();

    @Test
    void makesAGlbAndSaysHowFarItIs() throws Exception {
        var bench = Bench.run(job, Pictures.person(100), Map.of());
        assertThat(job.stepType()).isEqualTo("relief");
        assertThat(bench.made().contentType()).isEqualTo("model/gltf-binary");
        assertThat(bench.bytes()).isEqualTo(FigurineTest.glb(Pictures.person(100)));
        assertThat(bench.told())
                .isSorted()
                .doesNotHaveDuplicates()
                .startsWith(0)
                .endsWith(100);
        assertThat(bench.words()).contains("Shaping the body", "Painting it");
    }
}
