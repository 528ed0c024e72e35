package dev.easel.query.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.api.settings.LimitCategory;
import dev.easel.api.settings.RateLimit;
import dev.easel.api.settings.RateLimits;
import dev.easel.api.settings.SettingsId;
import dev.easel.api.settings.ThrottleTier;
import dev.easel.api.settings.events.RateLimitsSet;
import dev.easel.query.platform.RunningQuery;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingsReadsIT {

    private static final String SETTINGS = "/api/admin/settings";

    @Test
    void areThoseOfTheBeginningUntilSomebodySetsOthers() {
        var side = RunningQuery.shared();
        var admin = side.browser(new AccountId("acc_admin"), Role.ADMIN);
        var first = admin.get(SETTINGS);
        assertThat(first.header("ETag")).isEqualTo("\"0\"");
        assertThat(first.json().at("/settings/limits/authAction/max").asInt()).isEqualTo(10);
        assertThat(first.json().at("/settings/tiers/1/multiplier").asDouble()).isEqualTo(1.5);
        assertThat(first.json().has("updatedAt")).isFalse();
        var at = Instant.parse("2026-02-03T04:05:06Z");
        var limits = new HashMap<>(RateLimits.DEFAULTS.limits());
        limits.put(LimitCategory.UPLOAD, new RateLimit(7, Duration.ofSeconds(90)));
        var set = new RateLimits(limits, List.of(new ThrottleTier("Everybody", 0, 1_000)));
        side.history()
                .of(SettingsId.RATE_LIMITS, new RateLimitsSet(SettingsId.RATE_LIMITS, set, at))
                .read();
        var second = admin.get(SETTINGS);
        assertThat(second.header("ETag")).isEqualTo("\"1\"");
        assertThat(second.json().at("/settings/limits/upload").toString()).isEqualTo("{\"max\":7,\"windowMs\":90000}");
        assertThat(second.json().at("/settings/tiers").toString())
                .isEqualTo("[{\"name\":\"Everybody\",\"minPurchased\":0,\"multiplier\":10}]");
        assertThat(second.text("updatedAt")).isEqualTo(at.toString());
        var live = side.rows("rate_limit_settings");
        side.repeat("settings.limits");
        assertThat(side.rows("rate_limit_settings")).isEqualTo(live);
        assertThat(side.browser(new AccountId("acc_user"), Role.USER)
                        .get(SETTINGS)
                        .status())
                .isEqualTo(403);
    }
}
