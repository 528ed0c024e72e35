package dev.easel.command.settings;

import dev.easel.api.StaleVersion;
import dev.easel.api.settings.LimitCategory;
import dev.easel.api.settings.RateLimit;
import dev.easel.api.settings.RateLimits;
import dev.easel.api.settings.RateLimitsAnswer;
import dev.easel.api.settings.SettingsId;
import dev.easel.api.settings.ThrottleTier;
import dev.easel.api.settings.commands.SetRateLimits;
import dev.easel.api.settings.events.RateLimitsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RateLimitSettingsTest {

    static final SettingsId ID = SettingsId.RATE_LIMITS;
    static final Instant AT = Instant.parse("2026-02-03T04:05:06Z");
    static final RateLimits STRICT = new RateLimits(
            Map.of(LimitCategory.UPLOAD, new RateLimit(1, Duration.ofHours(1))),
            List.of(new ThrottleTier("Everybody", 0, 100)));

    final FixtureConfiguration<RateLimitSettings> fixture = new AggregateTestFixture<>(RateLimitSettings.class);

    @Test
    void areSetAndTellHowOftenTheyWere() {
        fixture.givenNoPriorActivity()
                .when(set(STRICT, 0L))
                .expectEvents(new RateLimitsSet(ID, STRICT, AT))
                .expectResultMessagePayload(new RateLimitsAnswer(ID, 1, STRICT, AT));
    }

    @Test
    void areNotRecordedTwice() {
        fixture.given(new RateLimitsSet(ID, STRICT, AT))
                .when(set(STRICT, null))
                .expectNoEvents()
                .expectResultMessagePayload(new RateLimitsAnswer(ID, 1, STRICT, AT));
    }

    @Test
    void areRefusedWhenSomebodyElseWasFaster() {
        fixture.given(new RateLimitsSet(ID, STRICT, AT))
                .when(set(RateLimits.DEFAULTS, 0L))
                .expectNoEvents()
                .expectExceptionDetails(new StaleVersion(0, 1));
    }

    private static SetRateLimits set(RateLimits limits, @Nullable Long expected) {
        return new SetRateLimits(ID, limits, expected, AT);
    }
}
