package dev.easel.command.assets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.command.platform.RunningSide;
import dev.easel.platform.ObjectStore;
import dev.easel.platform.ObjectStore.Bucket;
import dev.easel.testing.Browser;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AssetEndpointsIT {

    private static RunningSide side;
    private static Browser ada;
    private static Browser eve;

    @BeforeAll
    static void start() {
        side = RunningSide.start(Map.of());
        ada = side.browser().signUp("ada@example.com");
        eve = side.browser().signUp("eve@example.com");
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Nested
    class GivenAnUploadThatArrived {

        @Test
        void isConfirmedWithWhatWasRead() throws IOException {
            var ticket = uploaded(ada, Pictures.jpeg(Pictures.quarters(800, 600)), "image/jpeg");
            var answer = confirm(ada, ticket);
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.text("asset/storageKey")).isEqualTo(ticket.text("storageKey"));
            assertThat(answer.text("asset/name")).isEqualTo("cat.jpg");
            assertThat(answer.text("asset/contentType")).isEqualTo("image/jpeg");
            assertThat(answer.json().at("/asset/width").asInt()).isEqualTo(800);
            assertThat(answer.text("asset/visibility")).isEqualTo("private");
            assertThat(answer.text("asset/placeholder")).startsWith("data:image/png;base64,");
            assertThat(ada.statusOf(answer.text("asset/thumbnailUrl"))).isEqualTo(200);
            assertThat(answer.header("Easel-Position")).matches("\\d+");
            assertThat(store().head(Bucket.PRIVATE, ticket.text("storageKey"))).isNotNull();
            assertThat(store().head(Bucket.PRIVATE, incoming(ticket))).isNull();
            var again = confirm(ada, ticket);
            assertThat(again.status()).isEqualTo(200);
            assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        }

        @Test
        void isMissingForEverybodyElse() throws IOException {
            var ticket = uploaded(ada, Pictures.png(Pictures.quarters(8, 8)), "image/png");
            var others = confirm(eve, ticket);
            var missing = eve.post("/api/assets/ast_00000000000000000000000000000000/confirm", Map.of());
            assertThat(others.status()).isEqualTo(404);
            assertThat(others.text("detail")).isEqualTo(missing.text("detail"));
            assertThat(eve.post("/api/assets/no-id/confirm", Map.of()).status()).isEqualTo(404);
            assertThat(side.browser()
                            .post("/api/assets/no-id/confirm", Map.of())
                            .status())
                    .isEqualTo(401);
        }

        @Test
        void isRefusedWhenItIsNoPictureAndCanBeSentAgain() throws IOException {
            var text = "<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(java.nio.charset.StandardCharsets.UTF_8);
            var ticket = uploaded(ada, text, "image/png");
            assertThat(confirm(ada, ticket).text("code")).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
            assertThat(store().head(Bucket.PRIVATE, ticket.text("storageKey"))).isNull();
            var bomb = uploaded(ada, Pictures.pngClaiming(50_000, 50_000), "image/png");
            var refused = confirm(ada, bomb);
            assertThat(refused.status()).isEqualTo(413);
            assertThat(confirm(ada, bomb).status()).isEqualTo(413);
        }
    }

    @Nested
    class GivenAnAnnouncement {

        @Test
        void answersTheSameKeyWithTheSameAsset() {
            var first = announce(ada, "key-1", 100);
            var again = announce(ada, "key-1", 100);
            assertThat(again.text("assetId")).isEqualTo(first.text("assetId"));
            assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
            var other = announce(ada, "key-1", 101);
            assertThat(other.status()).isEqualTo(422);
            assertThat(other.text("code")).isEqualTo("IDEMPOTENCY_MISMATCH");
            assertThat(announce(eve, "key-1", 101).status()).isEqualTo(201);
        }

        @Test
        void isNotConfirmedBeforeTheBytesArrive() {
            var ticket = announce(ada, "key-2", 100);
            var answer = confirm(ada, ticket);
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.text("code")).isEqualTo("ASSET_NOT_READY");
            assertThat(ada.post("/api/assets/" + ticket.text("assetId") + "/publish", Map.of())
                            .status())
                    .isEqualTo(409);
        }

        @Test
        void takesOnlyTheTypeAndSizeThatWereSigned() {
            var ticket = announce(ada, "key-3", 10);
            assertThat(ada.put(ticket.text("uploadUrl"), "image/png", new byte[11]))
                    .isEqualTo(403);
            assertThat(ada.put(ticket.text("uploadUrl"), "text/html", new byte[10]))
                    .isEqualTo(403);
            assertThat(ada.put(ticket.text("uploadUrl"), "image/png", new byte[10]))
                    .isEqualTo(200);
        }

        @Test
        void isRefusedForWhatIsNeverTaken() {
            assertThat(ticket(ada, "image/svg+xml", 10).text("code")).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
            assertThat(ticket(ada, "image/png", 20_971_521).text("code")).isEqualTo("PAYLOAD_TOO_LARGE");
            assertThat(ticket(ada, "image/png", 0).text("code")).isEqualTo("VALIDATION_ERROR");
            assertThat(ada.post("/api/assets/upload-url", Map.of("filename", "cat.jpg"))
                            .status())
                    .isEqualTo(400);
        }
    }

    @Nested
    class GivenAConfirmedAsset {

        @Test
        void isPublishedAndMadePrivateAgain() throws IOException {
            var path = "/api/assets/" + confirmed(ada);
            assertThat(eve.post(path + "/publish", Map.of()).status()).isEqualTo(404);
            assertThat(ada.post(path + "/publish", Map.of()).text("asset/visibility"))
                    .isEqualTo("public");
            var shown = ada.write("PATCH", path, Map.of("visibility", "public"));
            assertThat(shown.text("url")).contains("/published/");
            assertThat(ada.statusOf(shown.text("url"))).isEqualTo(200);
            assertThat(ada.post(path + "/unpublish", Map.of()).text("asset/visibility"))
                    .isEqualTo("private");
            assertThat(ada.statusOf(shown.text("url"))).isEqualTo(404);
        }

        @Test
        void isRenamed() throws IOException {
            var path = "/api/assets/" + confirmed(ada);
            var renamed = ada.write("PATCH", path, Map.of("name", "../../My cat.png"));
            assertThat(renamed.text("asset/name")).isEqualTo("My cat.png");
            assertThat(ada.statusOf(renamed.text("url"))).isEqualTo(200);
            assertThat(ada.write("PATCH", path, Map.of("name", " ")).status()).isEqualTo(400);
            assertThat(ada.write("PATCH", path, Map.of("visibility", "admin-private"))
                            .status())
                    .isEqualTo(400);
            assertThat(eve.write("PATCH", path, Map.of("name", "mine")).status())
                    .isEqualTo(404);
        }

        @Test
        void isGoneAfterItWasDeleted() throws IOException {
            var path = "/api/assets/" + confirmed(ada);
            var shown = ada.write("PATCH", path, Map.of("visibility", "public"));
            assertThat(eve.write("DELETE", path, null).status()).isEqualTo(404);
            assertThat(ada.write("DELETE", path, null).status()).isEqualTo(204);
            assertThat(ada.statusOf(shown.text("url"))).isEqualTo(404);
            assertThat(ada.write("DELETE", path, null).status()).isEqualTo(404);
            assertThat(ada.post(path + "/publish", Map.of()).status()).isEqualTo(404);
        }
    }

    private static String confirmed(Browser browser) throws IOException {
        var ticket = uploaded(browser, Pictures.png(Pictures.quarters(20, 20)), "image/png");
        return confirm(browser, ticket).text("asset/id");
    }

    private static Browser.Answer uploaded(Browser browser, byte[] bytes, String contentType) {
        var ticket = ticket(browser, contentType, bytes.length);
        assertThat(browser.put(ticket.text("uploadUrl"), contentType, bytes)).isEqualTo(200);
        return ticket;
    }

    private static Browser.Answer ticket(Browser browser, String contentType, long size) {
        return browser.post(
                "/api/assets/upload-url", Map.of("filename", "cat.jpg", "contentType", contentType, "size", size));
    }

    private static Browser.Answer announce(Browser browser, String key, long size) {
        browser.with("Idempotency-Key", key);
        try {
            return ticket(browser, "image/png", size);
        } finally {
            browser.without("Idempotency-Key");
        }
    }

    private static Browser.Answer confirm(Browser browser, Browser.Answer ticket) {
        return browser.post("/api/assets/" + ticket.text("assetId") + "/confirm", Map.of());
    }

    private static String incoming(Browser.Answer ticket) {
        return ticket.text("storageKey").replaceFirst("^uploads/", "incoming/");
    }

    private static ObjectStore store() {
        return side.bean(ObjectStore.class);
    }
}
