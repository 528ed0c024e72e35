package dev.easel.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class FiltersTest {

    @Test
    void takesMomentsThatNoDatabaseHasForTheFirstOrTheLastThatItHas() {
        var never = Filters.span(Instant.MAX, null);
        assertThat(never.from()).isEqualTo(Filters.span(null, null).to());
        var before = Filters.span(null, Instant.MIN);
        assertThat(before.to()).isEqualTo(Filters.span(null, null).from());
    }
}
