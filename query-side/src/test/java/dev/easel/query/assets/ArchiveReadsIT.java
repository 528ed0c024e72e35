package dev.easel.query.assets;

import static dev.easel.query.assets.Files.ADA;
import static dev.easel.query.assets.Files.kept;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.api.assets.AssetId;
import dev.easel.platform.ObjectStore;
import dev.easel.platform.ObjectStore.Bucket;
import dev.easel.platform.Sessions;
import dev.easel.query.platform.CommandVault;
import dev.easel.query.platform.RunningQuery;
import dev.easel.testing.Browser;
import dev.easel.testing.History;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveReadsIT {

    private static final int MORE_THAN_A_BUFFER = 100_000;

    private static RunningQuery side;
    private static Browser ada;

    @BeforeAll
    static void start() {
        side = RunningQuery.start(Map.of());
        var vault = CommandVault.beside(side);
        ada = side.browser(ADA, Role.USER);
        var history = new History(side);
        for (var name : new String[] {"one", "two", "three", "lost"}) {
            var id = new AssetId("ast_" + name);
            history.of(id, kept(id, 1));
            vault.assetName(id, name.equals("three") ? "Three" : "cat");
            if (!name.equals("lost")) {
                put(id, name.repeat(MORE_THAN_A_BUFFER));
            }
        }
        var others = new AssetId("ast_others");
        history.of(others, kept(others, 1, new AccountId("acc_eve")));
        history.read();
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void holdsWhatWasAskedForInThatOrderUnderNamesOfTheirOwn() throws Exception {
        var answer = archive("ast_two", "ast_three", "ast_one");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(answer.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"easel-assets.zip\"");
        var files = unpacked(answer.body());
        assertThat(files.keySet()).containsExactly("cat.png", "Three.png", "cat (2).png");
        assertThat(files.get("cat (2).png")).isEqualTo("one".repeat(MORE_THAN_A_BUFFER));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"id=ast_others", "id=ast_one&id=ast_missing", "id=ast_one&id=ast_one", "id=x", "id=ast_one%00"})
    void isNotFoundUnlessAllOfItIs(String query) {
        assertThat(ada.get("/api/assets/archive?" + query).status()).isEqualTo(404);
    }

    @Test
    void takesOneToAHundred() {
        assertThat(ada.get("/api/assets/archive").text("errors/0/pointer")).isEqualTo("/id");
        var many = String.join("&id=", Collections.nCopies(101, "ast_one"));
        assertThat(ada.get("/api/assets/archive?id=" + many).status()).isEqualTo(400);
    }

    @Test
    void isForTheirOwnerOnly() {
        assertThat(side.browser().get("/api/assets/archive?id=ast_one").status())
                .isEqualTo(401);
    }

    @Test
    void breaksOffWhenAFileIsLost() {
        assertThatThrownBy(() -> archive("ast_one", "ast_lost")).isInstanceOf(IOException.class);
    }

    private static HttpResponse<byte[]> archive(String... ids) throws IOException, InterruptedException {
        var token = side.bean(Sessions.class).open(ADA, Set.of(Role.USER)).token();
        var address = side.origin() + "/api/assets/archive?id=" + String.join("&id=", ids);
        var request = HttpRequest.newBuilder(URI.create(address)).header("Cookie", "easel_session=" + token);
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        }
    }

    private static Map<String, String> unpacked(byte[] archive) throws IOException {
        var files = new LinkedHashMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static void put(AssetId id, String text) {
        side.bean(ObjectStore.class)
                .put(Bucket.PRIVATE, "uploads/" + id, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }
}
