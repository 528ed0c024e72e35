package dev.easel.query.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebPagesIT {

    private static final String SCRIPT = "console.log('public')\n";

    @TempDir
    static Path checkout;

    private static RunningQuery side;

    @BeforeAll
    static void start() throws IOException {
        write("public-web/dist/index.html", "<title>public</title>");
        write("public-web/dist/icon.svg", "<svg/>");
        write("public-web/dist/bundle/index-1a2b.js", SCRIPT);
        write("public-web/dist/.vite/manifest.json", "{}");
        write("public-web/secret.txt", "for nobody");
        write("admin-web/dist/index.html", "<title>console</title>");
        write("admin-web/dist/bundle/index-3c4d.js", "console.log('console')");
        Files.write(checkout.resolve("public-web/dist/bundle/index-1a2b.js.gz"), gzip(SCRIPT));
        side = RunningQuery.start(Map.of("EASEL_WEB_DIR", checkout.toString()));
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @ParameterizedTest
    @CsvSource({
        "/, public",
        "/index.html, public",
        "/tasks, public",
        "/tasks/tsk_1, public",
        "/tools/background-remove?x=1.2, public",
        "/administrator, public",
        "/admin/, console",
        "/admin/tasks/tsk_1, console"
    })
    void showsThePageOfAnyAddress(String path, String title) {
        var page = side.browser().get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).isEqualTo("<title>" + title + "</title>");
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(page.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self';", "frame-ancestors 'none'");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void sendsTheConsolesShortAddressOn() {
        var answer = side.browser().get("/admin");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/admin/");
    }

    @Test
    void letsBrowsersKeepWhatIsNamedByItsContent() {
        for (var path : List.of("/bundle/index-1a2b.js", "/admin/bundle/index-3c4d.js")) {
            var script = side.browser().get(path);
            assertThat(script.status()).isEqualTo(200);
            assertThat(script.header("Content-Type")).startsWith("text/javascript");
            assertThat(script.header("Cache-Control")).isEqualTo("max-age=31536000, public, immutable");
        }
        assertThat(side.browser().get("/icon.svg").header("Cache-Control")).isEqualTo("no-cache");
    }

    @Test
    void handsOutCompressedFilesToThoseWhoTakeThem() {
        var packed = side.browser().with("Accept-Encoding", "gzip").get("/bundle/index-1a2b.js");
        assertThat(packed.header("Content-Encoding")).isEqualTo("gzip");
        assertThat(packed.header("Vary")).contains("Accept-Encoding");
        assertThat(packed.header("Content-Type")).startsWith("text/javascript");
        assertThat(side.browser().get("/bundle/index-1a2b.js").body()).isEqualTo(SCRIPT);
    }

    @Test
    void saysThatAPageIsUnchanged() {
        var modified = side.browser().get("/tasks").header("Last-Modified");
        var again = side.browser().with("If-Modified-Since", modified).get("/tasks");
        assertThat(again.status()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/bundle/index-old.js",
                "/admin/bundle/index-1a2b.js",
                "/picture.png",
                "/.vite/manifest.json",
                "/bundle/..%2f..%2f..%2fsecret.txt",
                "/%2e%2e/secret.txt",
                "/health/nonsense",
                "/metrics/nonsense",
                "/doc/nonsense/x",
                "/s3/nonsense"
            })
    void hasNoPageForWhatIsMissing(String path) {
        var missing = side.browser().get(path);
        assertThat(missing.status()).isIn(400, 404);
        assertThat(missing.body()).doesNotContain("<title>public", "<title>console", "for nobody");
    }

    @Test
    void leavesTheApiAlone() throws IOException {
        var unknown =
                URI.create(side.origin() + "/api/health/nonsense/x").toURL().openConnection();
        assertThat(((HttpURLConnection) unknown).getResponseCode()).isEqualTo(404);
        assertThat(unknown.getContentType()).isEqualTo("application/problem+json");
        assertThat(side.browser().get("/health").header("Content-Security-Policy"))
                .isEmpty();
    }

    private static void write(String file, String text) throws IOException {
        var path = checkout.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var packer = new GZIPOutputStream(bytes)) {
            packer.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
