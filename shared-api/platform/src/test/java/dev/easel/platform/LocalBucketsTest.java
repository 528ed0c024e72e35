package dev.easel.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LocalBucketsTest {

    private long now = 1;
    private final LocalBuckets buckets = new LocalBuckets(() -> now);

    @Test
    void fillAgainEvenly() {
        var bucket = bucket("ada", 4); // two by one process, so one each half minute
        assertThat(passes(bucket, 3)).isEqualTo(2);
        now += Duration.ofSeconds(29).toNanos();
        assertThat(passes(bucket, 1)).isZero();
        now += Duration.ofSeconds(1).toNanos();
        assertThat(passes(bucket, 2)).isEqualTo(1);
        now += Duration.ofHours(1).toNanos();
        assertThat(passes(bucket, 5)).isEqualTo(2);
    }

    @Test
    void neverLetNobodyThrough() {
        assertThat(passes(bucket("ada", 1), 2)).isEqualTo(1);
    }

    @Test
    void giveThoseWhoComeInMassesOneBucketTogether() {
        IntStream.range(0, 50_000).forEach(i -> passes(bucket("known " + i, 4), 1));
        var others = IntStream.range(0, 100)
                .map(i -> passes(bucket("other " + i, 4), 1))
                .sum();
        assertThat(others).isEqualTo(2);
        assertThat(passes(bucket("known 7", 4), 3)).isEqualTo(1);
    }

    private int passes(LimitedBucket bucket, int times) {
        return (int) IntStream.range(0, times)
                .filter(_ -> buckets.take(List.of(bucket)).passes())
                .count();
    }

    private static LimitedBucket bucket(String key, int most) {
        return new LimitedBucket("userApi", key, most, Duration.ofMinutes(1), LimitedBucket.USUAL_SHARE);
    }
}
