package dev.easel.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class LimitRulesTest {

    private static final Caller ADA = new Caller(new AccountId("acc_ada"), Set.of(Role.USER), "csrf");

    private long purchased;
    private int asked;
    private Instant now = Instant.parse("2026-02-03T04:05:06Z");
    private final LimitSettings settings = new LimitSettings(() -> null);
    private final LimitRules rules = new LimitRules(settings, new LimitTiers(this::find, () -> now), 60, false);

    @AfterEach
    void stop() {
        settings.close();
    }

    @Test
    void letThoseWhoBoughtMoreDoMore() {
        assertThat(policies("POST", "/api/tasks", ADA))
                .containsExactly("globalApi 1000", "userApi 300", "taskCreation 20");
        purchased = 100;
        now = now.plusSeconds(61);
        assertThat(policies("POST", "/api/tasks", ADA))
                .containsExactly("globalApi 1000", "userApi 450", "taskCreation 30");
        purchased = 5_000;
        assertThat(policies("GET", "/api/tasks", ADA))
                .as("known for a minute")
                .containsExactly("globalApi 1000", "userApi 450");
        now = now.plusSeconds(61);
        assertThat(policies("GET", "/api/tasks", ADA)).containsExactly("globalApi 1000", "userApi 900");
        assertThat(asked).isEqualTo(3);
    }

    @Test
    void countWhatIsAskedForByWhereItComesFrom() {
        assertThat(policies("POST", "/api/auth/login", null)).containsExactly("globalApi 1000", "authAction 10");
        assertThat(policies("GET", "/api/auth/session", ADA)).containsExactly("globalApi 1000", "authSession 120");
        assertThat(policies("POST", "/api/assets", ADA)).containsExactly("globalApi 1000", "upload 60", "userApi 300");
        assertThat(policies("GET", "/api/health/providers", null)).isEmpty();
        assertThat(policies("GET", "/admin/apps", ADA)).isEmpty();
    }

    @Test
    void takeANetworkOfIpv6ForOneAddress() {
        assertThat(key("2001:db8:1:2:3:4:5:6")).isEqualTo(key("2001:db8:1:2:ffff::1"));
        assertThat(key("2001:db8:1:2:3:4:5:6")).isNotEqualTo(key("2001:db8:1:3:3:4:5:6"));
        assertThat(key("192.0.2.1")).isNotEqualTo(key("192.0.2.2"));
    }

    @Test
    void letWhoeverDevelopsSignInFromTheirOwnMachine() {
        var lenient = new LimitRules(settings, new LimitTiers(this::find, () -> now), 60, true);
        for (var address : List.of("127.0.0.1", "::1")) {
            assertThat(lenient.of(from(address), null))
                    .extracting(LimitedBucket::policy)
                    .containsExactly("globalApi");
        }
        assertThat(lenient.of(from("192.0.2.1"), null))
                .extracting(LimitedBucket::policy)
                .containsExactly("globalApi", "authAction");
    }

    private static MockHttpServletRequest from(String address) {
        var request = request("POST", "/api/auth/login");
        request.setRemoteAddr(address);
        return request;
    }

    private String key(String address) {
        var request = request("GET", "/api/tools");
        request.setRemoteAddr(address);
        return rules.of(request, null).getFirst().key();
    }

    private List<String> policies(String method, String path, @Nullable Caller caller) {
        return rules.of(request(method, path), caller).stream()
                .map(bucket -> bucket.policy() + " " + bucket.most())
                .toList();
    }

    private long find(AccountId account) {
        asked++;
        return purchased;
    }

    private static MockHttpServletRequest request(String method, String path) {
        var request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        return request;
    }
}
