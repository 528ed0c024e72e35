package dev.easel.command.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.command.assets.Pictures;
import dev.easel.command.platform.RunningSide;
import dev.easel.testing.Browser;
import dev.easel.testing.Browser.Answer;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CatalogEndpointsIT {

    private static final String PASSWORD = "a long enough password";
    private static final String TYPES = "/api/admin/tool-types";
    private static final String TOOLS = "/api/admin/tools";

    private static RunningSide side;
    private static Browser admin;

    @BeforeAll
    static void start() {
        side = RunningSide.shared();
        admin = side.browser();
        admin.writeBare("POST", "/api/auth/login", Map.of("email", "root@easel.test", "password", PASSWORD));
    }

    @Test
    void runsAToolFromItsMakingToItsEnd() {
        var type = type("runs");
        var made = admin.post(TOOLS, tool("runs", type));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.json().at("/tool/isActive").asBoolean()).isFalse();
        assertThat(made.json().at("/tool/creditsCost").asLong()).isEqualTo(10);
        assertThat(made.json().at("/tool/problems").size()).isZero();
        assertThat(admin.post(TOOLS, tool("runs", type)).text("tool/id")).isEqualTo(made.text("tool/id"));
        assertThat(admin.post(TOOLS, with(tool("runs", type), "title", "Another"))
                        .text("code"))
                .isEqualTo("CONFLICT");

        var path = TOOLS + "/" + made.text("tool/id");
        var changed = admin.with("If-Match", made.header("ETag")).write("PATCH", path, Map.of("title", "Runs well"));
        assertThat(changed.text("tool/title")).isEqualTo("Runs well");
        assertThat(changed.text("tool/description")).isEqualTo("What it does.");
        assertThat(admin.write("PUT", path, tool("runs", type)).text("code")).isEqualTo("STALE_VERSION");
        admin.without("If-Match");

        assertThat(admin.post(path + "/activate", Map.of())
                        .json()
                        .at("/tool/isActive")
                        .asBoolean())
                .isTrue();
        assertThat(admin.post(path + "/feature", Map.of())
                        .json()
                        .at("/tool/isFeatured")
                        .asBoolean())
                .isTrue();
        assertThat(admin.post(path + "/unfeature", Map.of())
                        .json()
                        .at("/tool/isFeatured")
                        .asBoolean())
                .isFalse();
        assertThat(admin.post(path + "/deactivate", Map.of())
                        .json()
                        .at("/tool/isActive")
                        .asBoolean())
                .isFalse();
        assertThat(admin.write("DELETE", path, null).text("code")).isEqualTo("CONFLICT");
        assertThat(admin.write("DELETE", TYPES + "/" + type, null).text("code")).isEqualTo("CONFLICT");
    }

    @Test
    void removesAToolThatWasNeverActiveAndItsEmptyCategory() {
        var type = type("short-lived");
        var made = admin.post(TOOLS, tool("short-lived", type));
        var path = TOOLS + "/" + made.text("tool/id");
        assertThat(admin.write("DELETE", path, null).status()).isEqualTo(204);
        assertThat(admin.write("DELETE", path, null).status()).isEqualTo(404);
        assertThat(admin.write("DELETE", TYPES + "/" + type, null).status()).isEqualTo(204);
        assertThat(admin.write("DELETE", TYPES + "/" + type, null).status()).isEqualTo(404);
    }

    @Test
    void refusesWhatNobodyCouldRun() {
        var type = type("refused");
        assertThat(admin.post(TOOLS, tool("no-worker", type, "sculpt", "local")).text("code"))
                .isEqualTo("NO_EXECUTOR");
        assertThat(admin.post(TOOLS, tool("no-provider", type, "background-remove", "nobody"))
                        .text("code"))
                .isEqualTo("PROVIDER_NOT_FOUND");
        for (var wrong : List.of(
                with(tool("wrong", type), "slug", "Not A Slug"),
                with(tool("wrong", type), "title", ""),
                with(tool("wrong", type), "title", "zero\0"),
                with(tool("wrong", type), "config", unusable(Map.of("$ref", "#/$defs/none"))),
                with(tool("wrong", type), "config", unusable(Map.of("$ref", "http://elsewhere.example/schema"))),
                with(tool("wrong", type), "config", unusable(Map.of("type", "string", "pattern", "(("))),
                with(tool("wrong", type), "config", unusable(Map.of("type", "string", "title", "zero\0"))),
                with(tool("wrong", type), "toolTypeId", "ttyp_00000000000000000000000000000000"),
                with(tool("wrong", type), "thumbnailUrl", "javascript:alert(1)"),
                with(tool("wrong", type), "thumbnailUrl", "https://elsewhere.example/a.png"),
                with(tool("wrong", type), "config", with(config("background-remove", "local"), "steps", List.of())),
                with(
                        tool("wrong", type),
                        "config",
                        with(config("background-remove", "local"), "inputSchema", Map.of("type", "array"))),
                with(
                        tool("wrong", type),
                        "config",
                        with(
                                config("background-remove", "local"),
                                "inputSchema",
                                Map.of("type", "object", "properties", 7))))) {
            var refused = admin.post(TOOLS, wrong);
            assertThat(refused.status()).as(wrong.toString()).isEqualTo(400);
            assertThat(refused.text("code")).isEqualTo("VALIDATION_ERROR");
            assertThat(refused.json().at("/errors").size()).isPositive();
        }
        assertThat(admin.write("PATCH", TOOLS + "/tool_none", Map.of("title", "x"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void ordersAllToolsOrNone() {
        var type = type("ordered");
        var first = admin.post(TOOLS, tool("ordered-1", type)).text("tool/id");
        assertThat(admin.write("PUT", TOOLS + "/order", Map.of("toolIds", List.of(first)))
                        .text("code"))
                .isEqualTo("CONFLICT");
    }

    @Test
    void takesStyleReferencesFromOwnUploads() throws IOException {
        var made = admin.post(TOOLS, tool("styled", type("styled")));
        var path = TOOLS + "/" + made.text("tool/id") + "/styles";
        var key = upload(admin, "/api/admin/assets/upload-url");
        var added = admin.post(path, Map.of("name", "Ink", "storageKey", key));
        assertThat(added.status()).isEqualTo(201);
        assertThat(added.text("styles/0/name")).isEqualTo("Ink");
        assertThat(added.json().at("/max").asInt()).isEqualTo(8);
        assertThat(admin.statusOf(added.text("styles/0/imageUrl"))).isEqualTo(200);
        assertThat(admin.post(path, Map.of("name", "Ink", "storageKey", key))
                        .json()
                        .at("/styles")
                        .size())
                .isEqualTo(1);
        assertThat(admin.post(path, Map.of("name", "Pencil", "storageKey", key)).text("styles/1/name"))
                .isEqualTo("Pencil");
        assertThat(admin.write("DELETE", path + "/" + added.text("styles/0/id"), null)
                        .status())
                .isEqualTo(204);
        var somebodyElses = upload(side.browser().signUp("style@example.com"), "/api/assets/upload-url");
        assertThat(admin.post(path, Map.of("name", "Theirs", "storageKey", somebodyElses))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void isForAdminsAlone() {
        var user = side.browser().signUp("nobody@example.com");
        assertThat(user.post(TOOLS, tool("mine", "ttyp_1")).status()).isEqualTo(403);
        assertThat(side.browser().writeBare("POST", TYPES, Map.of()).status()).isEqualTo(401);
        assertThat(user.post("/api/admin/assets/upload-url", Map.of()).status()).isEqualTo(403);
    }

    private static String upload(Browser browser, String announceAt) throws IOException {
        var png = Pictures.png(Pictures.quarters(40, 30));
        var ticket =
                browser.post(announceAt, Map.of("filename", "a.png", "contentType", "image/png", "size", png.length));
        browser.put(ticket.text("uploadUrl"), "image/png", png);
        browser.post("/api/assets/" + ticket.text("assetId") + "/confirm", Map.of());
        return ticket.text("storageKey");
    }

    private static String type(String name) {
        Answer made = admin.post(
                TYPES,
                Map.of("name", name, "displayName", "Type " + name, "icon", "i-lucide-image", "color", "#7c3aed"));
        assertThat(made.status()).isEqualTo(201);
        return made.text("toolType/id");
    }

    private static Map<String, Object> tool(String slug, String type) {
        return tool(slug, type, "background-remove", "local");
    }

    private static Map<String, Object> tool(String slug, String type, String stepType, String provider) {
        return Map.of(
                "slug",
                slug,
                "title",
                "Title",
                "description",
                "What it does.",
                "toolTypeId",
                type,
                "config",
                config(stepType, provider));
    }

    private static Map<String, Object> unusable(Map<String, Object> property) {
        var schema = Map.of("type", "object", "properties", Map.of("a", property));
        return with(config("background-remove", "local"), "inputSchema", schema);
    }

    private static Map<String, Object> config(String stepType, String provider) {
        return Map.of(
                "steps",
                List.of(Map.of(
                        "id",
                        "one",
                        "name",
                        "Do it",
                        "type",
                        stepType,
                        "provider",
                        provider,
                        "providerModel",
                        "m-1",
                        "cost",
                        10,
                        "timeoutSeconds",
                        60)),
                "maxFileSize",
                1_000_000,
                "supportedFormats",
                List.of("png"),
                "inputSchema",
                Map.of("type", "object", "properties", Map.of("storageKey", Map.of("type", "string"))));
    }

    private static Map<String, Object> with(Map<String, ?> base, String name, Object value) {
        var changed = new HashMap<String, Object>(base);
        changed.put(name, value);
        return changed;
    }
}
