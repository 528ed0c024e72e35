package dev.easel.saga.providers.local.cutout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Measures the cut against composites whose alpha is known. Settings were chosen by looking at seeds 0 to 209; the seeds
 * here were not used for that. Measured is the overlap of the alphas themselves, which is stricter than of thresholds.
 */
class CutoutQualityTest {

    private static final Logger LOG = LoggerFactory.getLogger(CutoutQualityTest.class);
    private static final long FIRST_SEED = 1001; // of a round of all silhouettes: 1001 is divisible by 7
    private static final int COMPOSITES = 28;

    @Test
    void findsSubjectsOfKnownAlpha() throws InterruptedException {
        var overlaps = new ArrayList<Double>();
        int touching = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + COMPOSITES; seed++) {
            var composite = Composite.of(seed);
            double overlap = composite.overlapWith(Cutout.remove(composite.photo(), _ -> {}));
            overlaps.add(overlap);
            touching += composite.touchesTheBorder() ? 1 : 0;
            LOG.info("overlap {} {}", "%.3f".formatted(overlap), composite.name());
        }
        double mean =
                overlaps.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        LOG.info("mean overlap {} of {} composites", "%.4f".formatted(mean), overlaps.size());
        assertThat(touching).isGreaterThanOrEqualTo(COMPOSITES / 4);
        assertThat(mean).isGreaterThanOrEqualTo(0.85);
    }

    @Test
    void measuresWithSubjectsLargeEnoughToBeMeant() {
        assertThat(LongStream.range(FIRST_SEED, FIRST_SEED + COMPOSITES).mapToObj(Composite::of))
                .allSatisfy(composite -> assertThat(composite.share()).isGreaterThan(0.1));
    }
}
