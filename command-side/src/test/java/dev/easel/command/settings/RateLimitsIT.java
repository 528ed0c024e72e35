package dev.easel.command.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.command.platform.RunningSide;
import dev.easel.platform.Sessions;
import dev.easel.testing.Browser;
import dev.easel.testing.Browser.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** A side that counts requests; elsewhere in tests nothing is counted. */
class RateLimitsIT {

    private static final RunningSide SIDE =
            RunningSide.start(Map.of("RATE_LIMITS", "on", "API_RATE_LIMIT_PER_MINUTE", "4"));
    private static final Browser ROOT = signedIn(Role.SUPER_ADMIN);

    @AfterAll
    static void stop() {
        SIDE.close();
    }

    @Test
    void tellWhoeverAsksWhatIsLeft() {
        var user = signedIn(Role.USER);
        var answer = user.get("/api/credits/balance");
        assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"globalApi\";q=1000;w=60, \"userApi\";q=300;w=60");
        assertThat(answer.header("RateLimit")).contains("\"userApi\";r=299;t=1");
        assertThat(user.get("/api/credits/balance").header("RateLimit")).containsPattern("\"userApi\";r=29[89];t=1");
        assertThat(user.get("/api/health").header("RateLimit")).isEmpty();
        assertThat(SIDE.browser().get("/api/credits/balance").header("RateLimit-Policy"))
                .isEqualTo("\"globalApi\";q=1000;w=60");
    }

    @Test
    void refuseMoreTasksThanTwentyAMinute() {
        var user = signedIn(Role.USER);
        var passed = 0;
        var refused = user.post("/api/tasks", Map.of());
        while (refused.status() != 429) {
            assertThat(refused.status()).isEqualTo(400);
            passed++;
            refused = user.post("/api/tasks", Map.of());
        }
        assertThat(passed)
                .as("and one more for every three seconds that it took")
                .isBetween(20, 25);
        assertThat(refused.text("code")).isEqualTo("RATE_LIMITED");
        assertThat(refused.text("error")).isEqualTo("Rate limit exceeded");
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        var seconds = refused.json().at("/retry_after").asLong();
        assertThat(seconds).isBetween(1L, 3L);
        assertThat(refused.header("Retry-After")).isEqualTo(Long.toString(seconds));
        assertThat(refused.header("RateLimit")).containsPattern("\"taskCreation\";r=0;t=(5[89]|60)");
        assertThat(user.get("/api/credits/balance").status()).isEqualTo(404);
        assertThat(signedIn(Role.USER).post("/api/tasks", Map.of()).status()).isEqualTo(400);
    }

    @Test
    void slowDownWhoeverGuessesPasswords() {
        var guess = Map.of("email", "ada@easel.test", "password", "a guess that is wrong");
        var network = UUID.randomUUID().toString(); // Redis may remember those of an earlier run
        var stranger = SIDE.browser()
                .with("X-Forwarded-For", "2001:db8:" + network.substring(0, 4) + ":" + network.substring(4, 8) + "::1");
        var answers = IntStream.range(0, 11)
                .mapToObj(_ -> stranger.post("/api/auth/login", guess))
                .toList();
        assertThat(answers.getLast().status()).isEqualTo(429);
        assertThat(answers.getLast().json().at("/retry_after").asLong()).isBetween(80L, 90L);
        assertThat(answers.getFirst().header("RateLimit-Policy")).contains("\"authAction\";q=10;w=900");
        assertThat(stranger.get("/api/auth/session").status()).isNotEqualTo(429);
    }

    @Test
    void holdForAnAppItsUsersAndItsKeys() {
        var opened = open(Map.of("rateLimitPerUser", 2, "rateLimitPerApp", 7));
        var key = opened.text("apiKey");
        assertThat(opened.json().at("/app/rateLimitPerUser").asInt()).isEqualTo(2);
        assertThat(statuses(app(key).with("X-User-ID", "ada"), 3)).containsExactly(201, 200, 429);
        var bob = app(key).with("X-User-ID", "bob");
        assertThat(post(bob).header("RateLimit-Policy")).isEqualTo("\"app\";q=7;w=60, \"appUser\";q=2;w=60");
        assertThat(statuses(app(key), 5))
                .as("four by the key, of seven of the app")
                .containsExactly(200, 200, 200, 200, 429);
        assertThat(post(app(key).with("X-User-ID", "cy")).status())
                .as("the app's last")
                .isEqualTo(429);
        assertThat(post(app(open(Map.of()).text("apiKey"))).header("RateLimit-Policy"))
                .isEqualTo("\"app\";q=1000;w=60, \"key\";q=4;w=60");
    }

    @Test
    void countWhoeverTriesKeysByWhereHeComesFrom() {
        var answer = post(app("nonsense"));
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"globalApi\";q=1000;w=60");
    }

    @Test
    void areSetBySuperAdministratorsAlone() {
        var limits = limits(30);
        assertThat(signedIn(Role.ADMIN)
                        .write("PUT", "/api/admin/settings", limits)
                        .status())
                .isEqualTo(403);
        var set = ROOT.write("PUT", "/api/admin/settings", limits);
        assertThat(set.status()).isEqualTo(200);
        assertThat(set.json().at("/settings/limits/upload/max").asInt()).isEqualTo(30);
        assertThat(set.json().at("/settings/tiers/1/multiplier").asDouble()).isEqualTo(1.5);
        var stale = ROOT.with("If-Match", "\"0\"").write("PUT", "/api/admin/settings", limits(31));
        ROOT.without("If-Match");
        assertThat(stale.status()).isEqualTo(412);
    }

    @Test
    void areRefusedWhenTheyMakeNoSense() {
        var none = new HashMap<String, Object>(limits(1));
        none.put("tiers", List.of());
        assertThat(ROOT.write("PUT", "/api/admin/settings", none).text("errors/0/pointer"))
                .isEqualTo("/tiers");
        none.put("tiers", List.of(tier("High", 5, 1), tier("Low", 0, 1)));
        assertThat(ROOT.write("PUT", "/api/admin/settings", none).text("errors/0/pointer"))
                .isEqualTo("/tiers/0/minPurchased");
        assertThat(ROOT.write("PUT", "/api/admin/settings", limits(0)).text("errors/0/pointer"))
                .isEqualTo("/limits/upload/max");
        assertThat(ROOT.write("PUT", "/api/admin/settings", Map.of()).status()).isEqualTo(400);
    }

    private static Map<String, Object> limits(int uploads) {
        var limit = Map.of("max", 1000, "windowMs", 60_000);
        return Map.of(
                "limits",
                Map.of(
                        "globalApi", limit,
                        "userApi", Map.of("max", 300, "windowMs", 60_000),
                        "taskCreation", Map.of("max", 20, "windowMs", 60_000),
                        "upload", Map.of("max", uploads, "windowMs", 60_000),
                        "authSession", limit,
                        "authAction", Map.of("max", 10, "windowMs", 900_000)),
                "tiers",
                List.of(tier("Free", 0, 1), tier("Basic", 100, 1.5)));
    }

    private static Map<String, Object> tier(String name, long minPurchased, double multiplier) {
        return Map.of("name", name, "minPurchased", minPurchased, "multiplier", multiplier);
    }

    private static Answer open(Map<String, Object> limits) {
        var body = new HashMap<String, Object>(limits);
        body.put("name", "PhotoMania");
        body.put("slug", "app-" + UUID.randomUUID().toString().substring(0, 8));
        return ROOT.post("/api/admin/apps", body);
    }

    private static Browser app(String key) {
        return SIDE.browser().with("X-API-Key", key);
    }

    private static Answer post(Browser app) {
        return app.writeBare("POST", "/api/v1/users", Map.of("external_id", "ada"));
    }

    private static List<Integer> statuses(Browser app, int times) {
        return IntStream.range(0, times).mapToObj(_ -> post(app).status()).toList();
    }

    private static Browser signedIn(Role role) {
        var account = new AccountId("acc_" + UUID.randomUUID().toString().replace("-", ""));
        return SIDE.browser()
                .withSession(
                        SIDE.bean(Sessions.class).open(account, Set.of(role)).token());
    }
}
