package dev.easel.query.catalog;

import static dev.easel.query.catalog.Offers.definition;
import static dev.easel.query.catalog.Offers.step;
import static dev.easel.query.catalog.Offers.style;
import static java.util.stream.StreamSupport.stream;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.api.catalog.ShelfId;
import dev.easel.api.catalog.ToolId;
import dev.easel.api.catalog.events.StyleAdded;
import dev.easel.api.catalog.events.StyleRemoved;
import dev.easel.api.catalog.events.ToolActivated;
import dev.easel.api.catalog.events.ToolDeactivated;
import dev.easel.api.catalog.events.ToolDefined;
import dev.easel.api.catalog.events.ToolFeatured;
import dev.easel.api.catalog.events.ToolRemoved;
import dev.easel.api.catalog.events.ToolTypeRemoved;
import dev.easel.api.catalog.events.ToolUnfeatured;
import dev.easel.api.catalog.events.ToolUnshelved;
import dev.easel.api.catalog.events.ToolsOrdered;
import dev.easel.api.providers.ProviderScope;
import dev.easel.platform.Ids;
import dev.easel.platform.ObjectStore;
import dev.easel.platform.ObjectStore.Bucket;
import dev.easel.query.platform.RunningQuery;
import dev.easel.testing.Browser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ToolReadsIT {

    private static final String[] TABLES = {"tool", "tool_shelf", "tool_type", "tool_provider"};
    private static final ToolId CUTTER = ToolId.of("cutter");
    private static final ToolId DUSTER = ToolId.of("duster");
    private static final ToolId HIDDEN = ToolId.of("hidden");
    private static final ToolId FIGURE = ToolId.of("figure");
    private static final ToolId GONE = ToolId.of("gone");

    private static RunningQuery side;
    private static Browser browser;

    @BeforeAll
    static void start() {
        side = RunningQuery.start(Map.of());
        browser = side.browser();
        var work = step("remove", "background-remove", "local", 10);
        Offers.on(side)
                .provider(ProviderScope.WEB, "local", "Local, CPU: no AI model", "local")
                .type(Offers.IMAGE, "image", "Image")
                .type(Offers.FIGURE, "figure", "Figure")
                .tool(definition("duster", "catalog/duster", work), new ToolActivated(DUSTER))
                .change("duster", new ToolFeatured(DUSTER), new ToolUnfeatured(DUSTER))
                .tool(definition("cutter", "https://elsewhere.example/cutter.png", work))
                .change("cutter", new ToolDefined(CUTTER, definition("cutter", "/pictures/cutter.png", work, work)))
                .change("cutter", new ToolActivated(CUTTER), new ToolFeatured(CUTTER))
                .tool(definition("hidden", null, work), new ToolActivated(HIDDEN), new ToolDeactivated(HIDDEN))
                .tool(
                        definition("figure", null, work, step("model", "relief", "local", 5, true)),
                        new ToolActivated(FIGURE),
                        new StyleAdded(FIGURE, style("figure", "anime")),
                        new StyleAdded(FIGURE, style("figure", "clay")),
                        new StyleAdded(FIGURE, style("figure", "wood")),
                        new StyleRemoved(FIGURE, style("figure", "anime").styleId()))
                .tool(definition("gone", null, work), new ToolRemoved(GONE))
                .shelf(
                        new ToolUnshelved(ShelfId.TOOLS, GONE),
                        new ToolsOrdered(ShelfId.TOOLS, List.of(FIGURE, HIDDEN, CUTTER, DUSTER)))
                .read();
        side.history().of(Offers.FIGURE, new ToolTypeRemoved(Offers.FIGURE)).read();
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void listsWhatIsActiveInItsOrder() {
        assertThat(slugs("")).containsExactly("figure", "cutter", "duster");
        assertThat(slugs("?featured=true")).containsExactly("cutter");
        assertThat(slugs("?featured=false")).containsExactly("figure", "duster");
        assertThat(slugs("?type=image&featured=true")).containsExactly("cutter");
        assertThat(slugs("?type=figure")).isEmpty();
        assertThat(browser.get("/api/tools?featured=perhaps").text("code")).isEqualTo("VALIDATION_ERROR");
    }

    @Test
    void showsOneWithWhatItTakesAndRuns() {
        var tool = browser.get("/api/tools/cutter");
        assertThat(tool.status()).isEqualTo(200);
        assertThat(tool.json().at("/tool/creditsCost").asInt()).isEqualTo(20);
        assertThat(tool.json().at("/tool/isActive").asBoolean()).isTrue();
        assertThat(tool.text("tool/title")).isEqualTo("The cutter");
        assertThat(tool.text("tool/toolType/displayName")).isEqualTo("Image");
        assertThat(tool.text("tool/thumbnailUrl")).isEqualTo("/pictures/cutter.png");
        assertThat(tool.json().at("/config/steps").size()).isEqualTo(2);
        assertThat(tool.text("config/supportedFormats/0")).isEqualTo("png");
        assertThat(tool.text("config/runsOn")).isEqualTo("Local, CPU: no AI model");
        assertThat(tool.text("inputSchema/properties/storageKey/type")).isEqualTo("string");
        assertThat(tool.json().has("followUp")).isFalse();
    }

    @Test
    void showsWhatMayFollowAndTheStylesToChooseFrom() {
        side.bean(ObjectStore.class).put(Bucket.ADMIN, "styles/clay", "image/png", new byte[] {1});
        var tool = browser.get("/api/tools/figure");
        assertThat(tool.json().at("/tool/creditsCost").asInt()).isEqualTo(15);
        assertThat(tool.json().at("/config/steps/0/onRequest").asBoolean()).isFalse();
        assertThat(tool.json().at("/config/steps/1/onRequest").asBoolean()).isTrue();
        assertThat(tool.text("followUp/name")).isEqualTo("Model");
        assertThat(tool.json().at("/followUp/creditsCost").asInt()).isEqualTo(5);
        assertThat(tool.text("followUp/inputSchema/type")).isEqualTo("object");
        assertThat(tool.json().at("/config/styles").findValuesAsString("name")).containsExactly("clay", "wood");
        assertThat(browser.statusOf(tool.text("config/styles/0/imageUrl"))).isEqualTo(200);
    }

    @Test
    void givesAnAddressOfAKeptThumbnail() {
        side.bean(ObjectStore.class).put(Bucket.PUBLIC, "catalog/duster", "image/png", new byte[] {1});
        assertThat(browser.statusOf(browser.get("/api/tools/duster").text("tool/thumbnailUrl")))
                .isEqualTo(200);
    }

    @Test
    void hidesAnInactiveOneFromAllButOperators() {
        assertThat(browser.get("/api/tools/hidden").status()).isEqualTo(404);
        assertThat(browser.get("/api/tools/no-such-tool").status()).isEqualTo(404);
        var somebody = new AccountId(Ids.next("acc"));
        assertThat(side.browser(somebody, Role.USER).get("/api/tools/hidden").status())
                .isEqualTo(404);
        var admin = side.browser(somebody, Role.ADMIN);
        var shown = admin.get("/api/tools/hidden");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.json().at("/tool/isActive").asBoolean()).isFalse();
        assertThat(admin.get("/api/tools/gone").status()).isEqualTo(404);
    }

    @Test
    void listsTheTypesThatAreThere() {
        assertThat(browser.get("/api/tool-types").json().path("toolTypes").findValuesAsString("name"))
                .containsExactly("image");
    }

    @Test
    void isTheSameWhenItIsRebuiltOrHearsEverythingTwice() {
        var live = side.rows(TABLES);
        assertThat(live.values()).allSatisfy(rows -> assertThat(rows).isNotEmpty());
        side.rebuild(ToolShelf.GROUP);
        assertThat(side.rows(TABLES)).isEqualTo(live);
        side.repeat(ToolShelf.GROUP);
        assertThat(side.rows(TABLES)).isEqualTo(live);
    }

    private static List<String> slugs(String query) {
        return stream(browser.get("/api/tools" + query).json().path("tools").spliterator(), false)
                .map(tool -> tool.path("slug").asString())
                .toList();
    }
}
