package dev.easel.saga.providers.local.crystal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.easel.saga.providers.local.Unworkable;
import dev.easel.saga.providers.local.shape.DepthMap;
import dev.easel.saga.providers.local.viewing.Bench;
import dev.easel.saga.providers.local.viewing.Pictures;
import dev.easel.saga.providers.local.viewing.PlyReader;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PointCloudJobTest {

    private final PointCloudJob job = new PointCloudJob();

    @Test
    void makesAPlyOfThePhotoByTheDepthOfTheStepBefore() throws Exception {
        var photo = Pictures.person(100);
        var bench = Bench.run(job, DepthMap.of(photo, _ -> {}), Map.of(PointCloudJob.PHOTO, photo));
        assertThat(job.stepType()).isEqualTo("point-cloud");
        assertThat(bench.made().contentType()).isEqualTo("application/x-ply");
        assertThat(PlyReader.read(bench.bytes()).count()).isGreaterThan(20_000);
        assertThat(bench.told())
                .isSorted()
                .doesNotHaveDuplicates()
                .startsWith(0)
                .endsWith(100);
    }

    @Test
    void cannotWorkWithoutThePhoto() {
        assertThatExceptionOfType(Unworkable.class)
                .isThrownBy(() -> Bench.run(job, Pictures.plain(20, 20, 0xff808080), Map.of()));
    }
}
