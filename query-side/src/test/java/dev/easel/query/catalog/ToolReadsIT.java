package dev.easel.query.catalog;

import static java.util.stream.StreamSupport.stream;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.api.catalog.StepTemplate;
import dev.easel.api.catalog.ToolDefinition;
import dev.easel.api.catalog.ToolId;
import dev.easel.api.catalog.ToolLimits;
import dev.easel.api.catalog.ToolTypeId;
import dev.easel.api.catalog.events.ToolActivated;
import dev.easel.api.catalog.events.ToolDeactivated;
import dev.easel.api.catalog.events.ToolDefined;
import dev.easel.api.catalog.events.ToolFeatured;
import dev.easel.api.catalog.events.ToolTypeDefined;
import dev.easel.api.catalog.events.ToolUnfeatured;
import dev.easel.api.credits.Credits;
import dev.easel.api.providers.ProviderId;
import dev.easel.api.providers.ProviderScope;
import dev.easel.api.providers.events.ProviderRegistered;
import dev.easel.platform.Ids;
import dev.easel.query.platform.RunningQuery;
import dev.easel.testing.Browser;
import dev.easel.testing.History;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ToolReadsIT {

    private static final String[] TABLES = {"tool", "tool_step", "tool_type", "tool_provider"};
    private static final ToolTypeId IMAGE = ToolTypeId.of("image");

    private static RunningQuery side;
    private static Browser browser;
    private static History history;

    @BeforeAll
    static void start() {
        side = RunningQuery.start(Map.of());
        browser = side.browser();
        history = side.history();
        var local = ProviderId.of(ProviderScope.WEB, "local");
        history.of(
                local, new ProviderRegistered(local, ProviderScope.WEB, "local", "Local, CPU: no AI model", "local"));
        history.of(IMAGE, new ToolTypeDefined(IMAGE, "image", "Image", "i-lucide-image", "#7c3aed"));
        define("cutter", 1);
        define("cutter", 2);
        change("cutter", new ToolActivated(ToolId.of("cutter")), new ToolFeatured(ToolId.of("cutter")));
        define("duster", 1);
        change(
                "duster",
                new ToolActivated(ToolId.of("duster")),
                new ToolFeatured(ToolId.of("duster")),
                new ToolUnfeatured(ToolId.of("duster")));
        define("hidden", 1);
        change("hidden", new ToolActivated(ToolId.of("hidden")), new ToolDeactivated(ToolId.of("hidden")));
        history.read();
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void listsWhatIsActive() {
        assertThat(slugs("")).containsExactly("cutter", "duster");
        assertThat(slugs("?featured=true")).containsExactly("cutter");
        assertThat(slugs("?featured=false")).containsExactly("duster");
        assertThat(slugs("?type=image&featured=true")).containsExactly("cutter");
        assertThat(slugs("?type=figurine")).isEmpty();
        assertThat(browser.get("/api/tools?featured=perhaps").text("code")).isEqualTo("VALIDATION_ERROR");
    }

    @Test
    void showsOneWithWhatItTakesAndRuns() {
        var tool = browser.get("/api/tools/cutter");
        assertThat(tool.status()).isEqualTo(200);
        assertThat(tool.json().at("/tool/creditsCost").asInt()).isEqualTo(20);
        assertThat(tool.json().at("/tool/isActive").asBoolean()).isTrue();
        assertThat(tool.text("tool/toolType/displayName")).isEqualTo("Image");
        assertThat(tool.json().at("/config/steps").size()).isEqualTo(2);
        assertThat(tool.text("config/steps/1/id")).isEqualTo("step-1");
        assertThat(tool.text("config/supportedFormats/0")).isEqualTo("png");
        assertThat(tool.text("inputSchema/type")).isEqualTo("object");
        assertThat(tool.text("config/runsOn")).isEqualTo("Local, CPU: no AI model");
    }

    @Test
    void hidesAnInactiveOneFromAllButOperators() {
        assertThat(browser.get("/api/tools/hidden").status()).isEqualTo(404);
        assertThat(browser.get("/api/tools/no-such-tool").status()).isEqualTo(404);
        var somebody = new AccountId(Ids.next("acc"));
        assertThat(side.browser(somebody, Role.USER).get("/api/tools/hidden").status())
                .isEqualTo(404);
        var shown = side.browser(somebody, Role.ADMIN).get("/api/tools/hidden");
        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.json().at("/tool/isActive").asBoolean()).isFalse();
    }

    @Test
    void listsTheTypes() {
        assertThat(browser.get("/api/tool-types").text("toolTypes/0/name")).isEqualTo("image");
    }

    @Test
    void isTheSameWhenItIsRebuiltOrHearsEverythingTwice() {
        var live = side.rows(TABLES);
        assertThat(live.values()).allSatisfy(rows -> assertThat(rows).isNotEmpty());
        side.rebuild("catalog.tools");
        assertThat(side.rows(TABLES)).isEqualTo(live);
        side.repeat("catalog.tools");
        assertThat(side.rows(TABLES)).isEqualTo(live);
    }

    private static void define(String slug, int steps) {
        var templates = IntStream.range(0, steps)
                .mapToObj(ordinal -> new StepTemplate(
                        "step-" + ordinal,
                        "Step " + ordinal,
                        "background-remove",
                        "local",
                        "cutout-1",
                        Credits.credits(10),
                        Duration.ofMinutes(1),
                        false))
                .toList();
        change(
                slug,
                new ToolDefined(
                        ToolId.of(slug),
                        new ToolDefinition(
                                slug,
                                slug,
                                "Does it.",
                                IMAGE,
                                null,
                                templates,
                                new ToolLimits(1_000_000, List.of("png", "jpg")),
                                "{\"type\":\"object\"}",
                                null)));
    }

    private static void change(String slug, Object... events) {
        history.of(ToolId.of(slug), events);
    }

    private static List<String> slugs(String query) {
        return stream(browser.get("/api/tools" + query).json().path("tools").spliterator(), false)
                .map(tool -> tool.path("slug").asString())
                .toList();
    }
}
