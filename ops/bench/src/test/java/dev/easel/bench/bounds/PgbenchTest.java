package dev.easel.bench.bounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class PgbenchTest {

    @Test
    void readsWhatPgbenchSays() throws Exception {
        var done = Pgbench.parse("""
                number of transactions actually processed: 17201
                number of failed transactions: 0 (0.000%)
                latency average = 7.412 ms
                initial connection time = 99.700 ms
                tps = 8634.171543 (without initial connection time)
                """);
        assertThat(done).isEqualTo(new BoundLeg.Done(17_201, 8634.171543, 7.412));
    }

    @Test
    void doesNotTakeSilenceForANumber() {
        assertThatThrownBy(() -> Pgbench.parse("number of transactions actually processed: 0"))
                .isInstanceOf(IOException.class);
    }

    @Test
    void writesRowsOfTheSizeOfOurs() {
        assertThat(Bound.ONE_ROW.sql(3, 0)).contains("'\\x7b7b7b'::bytea, null)");
        assertThat(Bound.GROUP.sql(1, 2)).contains("'\\x7b'::bytea, '\\x7b7b'::bytea from generate_series(1, 64)");
    }
}
