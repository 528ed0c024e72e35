package dev.easel.command.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.easel.embedded.Passage;
import dev.easel.embedded.TestServices;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What callers meet while Redis or the object store is away, and afterwards. */
class OutageIT {

    private static final Duration RECOVERY = Duration.ofSeconds(20);

    private static Passage redis;
    private static Passage store;
    private static RunningSide side;

    @BeforeAll
    static void start() {
        var services = TestServices.fresh();
        redis = Passage.to(port(services, "REDIS_URL"));
        store = Passage.to(port(services, "S3_ENDPOINT"));
        var settings = new HashMap<String, String>();
        settings.put("REDIS_URL", through(services, "REDIS_URL", redis));
        settings.put("S3_ENDPOINT", through(services, "S3_ENDPOINT", store));
        side = RunningSide.start(settings);
    }

    @AfterAll
    static void stop() {
        side.close();
        redis.close();
        store.close();
    }

    @Test
    void refusesAConfirmationWithoutTheStoreAndTakesItAfterwards() throws IOException {
        var ada = side.browser().signUp("store@example.com");
        var png = png();
        var ticket = ada.post(
                "/api/assets/upload-url", Map.of("filename", "a.png", "contentType", "image/png", "size", png.length));
        assertThat(ada.put(ticket.text("uploadUrl"), "image/png", png)).isEqualTo(200);
        var path = "/api/assets/" + ticket.text("assetId");
        store.cut();
        try {
            var refused = ada.post(path + "/confirm", Map.of());
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.text("code")).isEqualTo("STORAGE_UNAVAILABLE");
            assertThat(refused.header("Retry-After")).isNotEmpty();
        } finally {
            store.mend();
        }
        await().atMost(RECOVERY).untilAsserted(() -> assertThat(
                        ada.post(path + "/confirm", Map.of()).status())
                .isEqualTo(200));
        store.cut();
        try {
            assertThat(ada.post(path + "/publish", Map.of()).status()).isEqualTo(503);
        } finally {
            store.mend();
        }
        await().atMost(RECOVERY).untilAsserted(() -> assertThat(
                        ada.post(path + "/publish", Map.of()).text("asset/visibility"))
                .isEqualTo("public"));
    }

    @Test
    void letsNobodyInWithoutRedisAndEverybodyAfterwards() {
        var ada = side.browser().signUp("redis@example.com");
        var newcomer = side.browser();
        var registration = Map.of("email", "late@example.com", "password", "correct horse battery", "name", "Late");
        redis.cut();
        try {
            var session = ada.get("/api/auth/session");
            assertThat(session.status()).isEqualTo(503);
            assertThat(session.text("code")).isEqualTo("SESSIONS_UNAVAILABLE");
            var login = newcomer.writeBare(
                    "POST",
                    "/api/auth/login",
                    Map.of("email", "redis@example.com", "password", "correct horse battery"));
            assertThat(login.text("code")).isEqualTo("SESSIONS_UNAVAILABLE");
            var refused = newcomer.writeBare("POST", "/api/auth/register", registration);
            assertThat(refused.text("code")).isEqualTo("SESSIONS_UNAVAILABLE");
        } finally {
            redis.mend();
        }
        await().atMost(RECOVERY)
                .untilAsserted(() -> assertThat(ada.get("/api/auth/session").text("user/email"))
                        .isEqualTo("redis@example.com"));
        assertThat(newcomer.post("/api/auth/register", registration).status()).isEqualTo(201);
    }

    private static int port(Map<String, String> services, String name) {
        return URI.create(services.getOrDefault(name, "")).getPort();
    }

    private static String through(Map<String, String> services, String name, Passage passage) {
        return services.getOrDefault(name, "").replace(":" + port(services, name), ":" + passage.port());
    }

    private static byte[] png() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "png", bytes);
        return bytes.toByteArray();
    }
}
