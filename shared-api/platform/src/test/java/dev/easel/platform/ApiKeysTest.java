package dev.easel.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.easel.api.tenants.AppId;
import dev.easel.api.tenants.AppLimits;
import dev.easel.api.tenants.KeyId;
import dev.easel.api.tenants.KeyMode;
import dev.easel.api.tenants.KeyScope;
import dev.easel.platform.ApiKeys.Found;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApiKeysTest {

    private static final Instant START = Instant.parse("2026-02-03T04:05:06Z");
    private static final Tenant TENANT = new Tenant(
            AppId.of("photomania"),
            "photomania",
            KeyMode.LIVE,
            new KeyId("key_1"),
            Set.of(KeyScope.READ),
            AppLimits.DEFAULTS);

    private final ApiKey key = ApiKey.fresh("photomania", KeyMode.LIVE, new SecureRandom());
    private final KeyHashes hashes = new KeyHashes("a secret of this server, long enough");
    private final Map<String, Found> table = new HashMap<>();
    private Instant now = START;
    private int lookups;
    private final ApiKeys one = cache();
    private final ApiKeys other = cache();

    @Test
    void letsAKeyInWithoutAskingEveryTime() {
        put(null, true);
        assertThat(one.admit(key.text())).isEqualTo(TENANT);
        assertThat(one.admit(key.text())).isEqualTo(TENANT);
        assertThat(lookups).isEqualTo(1);
    }

    @Test
    void keepsARevokedKeyOutEverywhereWithinFiveSeconds() {
        put(null, true);
        one.admit(key.text());
        now = now.plusMillis(500);
        other.admit(key.text());
        table.clear();
        now = now.plusSeconds(5);
        refuses(one, "INVALID_API_KEY");
        refuses(other, "INVALID_API_KEY");
    }

    @Test
    void keepsOutTheKeysOfADisabledAppWithinFiveSeconds() {
        put(null, true);
        one.admit(key.text());
        put(null, false);
        now = now.plusSeconds(5);
        refuses(one, "APP_DISABLED");
        put(null, true);
        now = now.plusSeconds(5);
        assertThat(one.admit(key.text())).isEqualTo(TENANT);
    }

    @Test
    void endsAKeyOnTheVeryMomentHoweverItIsKept() {
        put(START.plusSeconds(1), true);
        assertThat(one.admit(key.text())).isEqualTo(TENANT);
        now = START.plusSeconds(1);
        refuses(one, "API_KEY_EXPIRED");
    }

    @Test
    void asksNobodyAboutWhatCannotBeAKey() {
        assertThatExceptionOfType(Problem.class).isThrownBy(() -> one.admit("' or 1=1 --"));
        assertThat(lookups).isZero();
    }

    private void refuses(ApiKeys keys, String code) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> keys.admit(key.text()))
                .satisfies(problem -> {
                    assertThat(problem.status()).isEqualTo(401);
                    assertThat(problem.code()).isEqualTo(code);
                });
    }

    private void put(@Nullable Instant worksTill, boolean enabled) {
        table.put(hashes.of(key), new Found(TENANT, worksTill, enabled, START));
    }

    private ApiKeys cache() {
        return new ApiKeys(
                hashes,
                (hash, at) -> {
                    lookups++;
                    var found = table.get(hash);
                    return found == null ? null : new Found(found.tenant(), found.worksTill(), found.enabled(), at);
                },
                (_, _) -> {},
                clock());
    }

    private Clock clock() {
        return InstantSource.offset(() -> now, Duration.ZERO).withZone(ZoneOffset.UTC);
    }
}
