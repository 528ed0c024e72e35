package dev.easel.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.Derived;
import dev.easel.platform.Ids;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LookupsTest {

    private static final Duration LONG = Duration.ofSeconds(2);
    private static final Duration SHORT = Duration.ofMillis(250);

    @Test
    void waitsLongerForAnIdThatWasJustMade() {
        var id = Ids.next("tsk");
        assertThat(Lookups.patience(id, Instant.now())).isEqualTo(LONG);
        assertThat(Lookups.patience(id, Instant.now().plusSeconds(61))).isEqualTo(SHORT);
        assertThat(Lookups.patience(id, Instant.now().minusSeconds(61))).isEqualTo(SHORT);
    }

    @Test
    void waitsALittleForAnyOtherId() {
        var now = Instant.now();
        assertThat(Lookups.patience(Derived.id("tsk", "some cause"), now)).isEqualTo(SHORT);
        assertThat(Lookups.patience("nonsense", now)).isEqualTo(SHORT);
        assertThat(Lookups.patience("", now)).isEqualTo(SHORT);
    }
}
