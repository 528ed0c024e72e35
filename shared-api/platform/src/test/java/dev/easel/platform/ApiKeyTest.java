package dev.easel.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.tenants.KeyMode;
import java.security.SecureRandom;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ApiKeyTest {

    private final SecureRandom random = new SecureRandom();
    private final String live =
            ApiKey.fresh("photo-mania", KeyMode.LIVE, random).text();

    @Test
    void saysWhoseItIsAndHidesTheRest() {
        assertThat(live).matches("photo-mania_live_[0-9A-Za-z]{49}");
        assertThat(ApiKey.fresh("pm", KeyMode.TEST, random).text()).startsWith("pm_test_");
        assertThat(read(live).prefix()).isEqualTo(live.substring(0, "photo-mania_live_".length() + 4));
    }

    @Test
    void isNeverTheSame() {
        var seen = new HashSet<String>();
        for (var i = 0; i < 1_000; i++) {
            seen.add(ApiKey.fresh("pm", KeyMode.LIVE, random).text());
        }
        assertThat(seen).hasSize(1_000).allSatisfy(text -> assertThat(read(text).text())
                .isEqualTo(text));
    }

    @Test
    void isRefusedWithAnyLetterChanged() {
        for (var i = 0; i < live.length(); i++) {
            var other = live.charAt(i) == 'a' ? 'b' : 'a';
            assertThat(ApiKey.read(live.substring(0, i) + other + live.substring(i + 1)))
                    .isNull();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pm_live_", "pm_prod_0000", "PM_live_", "_live_", "' or 1=1 --", "pm_live_\u0000", "ｐm_live_"})
    void isRefusedWhenItCannotBeOne(String text) {
        assertThat(ApiKey.read(text)).isNull();
        assertThat(ApiKey.read(text + live)).isNull();
        assertThat(ApiKey.read(live + text + "x")).isNull();
    }

    @Test
    void isKeptAsAHashThatOnlyThisServerMakes() {
        var key = read(live);
        var ours = new KeyHashes("a secret of this server, long enough");
        assertThat(ours.of(key)).matches("[0-9a-f]{64}").isEqualTo(ours.of(read(live)));
        assertThat(new KeyHashes("the secret of another one, long enough").of(key))
                .isNotEqualTo(ours.of(key));
    }

    private static ApiKey read(String text) {
        var key = ApiKey.read(text);
        assertThat(key).isNotNull();
        return key;
    }
}
