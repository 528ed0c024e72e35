package dev.easel.query.catalog;

import static dev.easel.query.catalog.Offers.definition;
import static dev.easel.query.catalog.Offers.step;
import static dev.easel.query.catalog.Offers.style;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.api.catalog.ShelfId;
import dev.easel.api.catalog.ToolId;
import dev.easel.api.catalog.events.StyleAdded;
import dev.easel.api.catalog.events.ToolActivated;
import dev.easel.api.catalog.events.ToolFeatured;
import dev.easel.api.catalog.events.ToolRemoved;
import dev.easel.api.catalog.events.ToolUnshelved;
import dev.easel.api.catalog.events.ToolsOrdered;
import dev.easel.api.providers.ProviderScope;
import dev.easel.platform.Ids;
import dev.easel.query.platform.RunningQuery;
import dev.easel.testing.Browser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AdminToolReadsIT {

    private static final ToolId CUTTER = ToolId.of("cutter");
    private static final ToolId BROKEN = ToolId.of("broken");
    private static final ToolId GONE = ToolId.of("gone");

    private static RunningQuery side;
    private static Browser admin;

    @BeforeAll
    static void start() {
        side = RunningQuery.start(Map.of("MAX_STYLE_IMAGES", "5"));
        admin = side.browser(new AccountId(Ids.next("acc")), Role.ADMIN);
        var work = step("remove", "background-remove", "local", 10);
        Offers.on(side)
                .provider(ProviderScope.WEB, "local", "Local, CPU: no AI model", "local")
                .provider(ProviderScope.STUDIO, "painter", "Painter", "openai")
                .type(Offers.IMAGE, "image", "Image")
                .type(Offers.FIGURE, "figure", "Figure")
                .tool(definition("cutter", "catalog/cutter", work, step("more", "background-remove", "local", 5, true)))
                .change("cutter", new ToolActivated(CUTTER), new ToolFeatured(CUTTER))
                .change("cutter", new StyleAdded(CUTTER, style("cutter", "clay")))
                .tool(definition("broken", null, step("paint", "paint", "painter", 1)))
                .tool(definition("gone", null, work), new ToolRemoved(GONE))
                .shelf(new ToolUnshelved(ShelfId.TOOLS, GONE), new ToolsOrdered(ShelfId.TOOLS, List.of(BROKEN, CUTTER)))
                .read();
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void showsEveryToolInItsOrder() {
        var tools = admin.get("/api/admin/tools");
        assertThat(tools.status()).isEqualTo(200);
        assertThat(tools.json().at("/tools").findValuesAsString("slug")).containsExactly("broken", "cutter");
        assertThat(tools.json().at("/tools/0/tool/position").asInt()).isEqualTo(1);
        assertThat(tools.json().at("/tools/1/tool/position").asInt()).isEqualTo(2);
        assertThat(tools.json().at("/tools/0/usage/tasks").asInt(-1)).isZero();
        assertThat(tools.json().at("/tools/0/usage").has("successRate")).isFalse();
    }

    @Test
    void showsOneAsItWasDefined() {
        var answer = admin.get("/api/admin/tools/" + CUTTER);
        assertThat(answer.header("ETag")).isEqualTo("\"3\"");
        assertThat(answer.json().at("/tool/version").asInt()).isEqualTo(3);
        assertThat(answer.text("tool/thumbnailUrl")).isEqualTo("catalog/cutter");
        assertThat(answer.text("tool/pictureUrl")).startsWith("http").contains("/catalog/cutter?");
        assertThat(answer.json().at("/tool/creditsCost").asInt()).isEqualTo(15);
        assertThat(answer.json().at("/tool/isFeatured").asBoolean()).isTrue();
        assertThat(answer.text("tool/config/steps/0/providerModel")).isEqualTo("cutout-1");
        assertThat(answer.json().at("/tool/config/steps/0/timeoutSeconds").asInt())
                .isEqualTo(60);
        assertThat(answer.text("tool/config/followUp/name")).isEqualTo("Model");
        assertThat(answer.text("tool/styles/0/name")).isEqualTo("clay");
        assertThat(answer.json().at("/tool/problems").size()).isZero();
    }

    @Test
    void tellsWhatKeepsAToolFromBeingActivated() {
        var problems = admin.get("/api/admin/tools/" + BROKEN).json().at("/tool/problems");
        assertThat(problems.findValuesAsString("code")).containsExactly("NO_EXECUTOR", "PROVIDER_NOT_FOUND");
        assertThat(problems.findValuesAsString("stepId")).containsExactly("paint", "paint");
        assertThat(problems.findValuesAsString("detail"))
                .containsExactly("No worker found for tool: broken", "Provider not found: painter");
    }

    @Test
    void missesWhatWasRemovedOrNeverWas() {
        for (var id : List.of(GONE.value(), "tool_0", "nonsense")) {
            assertThat(admin.get("/api/admin/tools/" + id).status()).isEqualTo(404);
            assertThat(admin.get("/api/admin/tools/" + id + "/styles").status()).isEqualTo(404);
        }
    }

    @Test
    void listsStylesAndHowManyThereMayBe() {
        var styles = admin.get("/api/admin/tools/" + CUTTER + "/styles");
        assertThat(styles.json().at("/styles").findValuesAsString("name")).containsExactly("clay");
        assertThat(styles.json().path("max").asInt()).isEqualTo(5);
    }

    @Test
    void countsTheToolsOfEachCategory() {
        var types = admin.get("/api/admin/tool-types").json().path("toolTypes");
        assertThat(types.findValuesAsString("name")).containsExactly("figure", "image");
        assertThat(types.findValuesAsString("tools")).containsExactly("0", "2");
    }

    @Test
    void isForOperatorsOnly() {
        var user = side.browser(new AccountId(Ids.next("acc")), Role.USER);
        var paths = List.of("/tools", "/tools/" + CUTTER, "/tools/" + CUTTER + "/styles", "/tool-types", "/providers");
        for (var path : paths) {
            assertThat(user.get("/api/admin" + path).status()).isEqualTo(403);
            assertThat(side.browser().get("/api/admin" + path).status()).isEqualTo(401);
        }
    }
}
