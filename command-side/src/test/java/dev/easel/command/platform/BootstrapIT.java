package dev.easel.command.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.catalog.Quote;
import dev.easel.api.catalog.ToolAnswer;
import dev.easel.api.catalog.ToolDefinition;
import dev.easel.api.catalog.ToolId;
import dev.easel.api.catalog.commands.DeactivateTool;
import dev.easel.api.catalog.commands.InspectTool;
import dev.easel.api.catalog.commands.QuoteSubmission;
import dev.easel.api.catalog.commands.RedefineTool;
import dev.easel.api.credits.Credits;
import dev.easel.api.providers.ProviderId;
import dev.easel.api.providers.ProviderScope;
import dev.easel.api.providers.commands.InspectProvider;
import dev.easel.engine.EventLog;
import dev.easel.platform.Commands;
import dev.easel.platform.ObjectStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class BootstrapIT {

    private static final ToolId TOOL = ToolId.of("background-remove");

    @Test
    void shipsTheFirstToolOnceAndLeavesWhatAnAdminChanged() {
        try (var side = RunningSide.start(Map.of())) {
            Quote quote = side.bean(Commands.class).ask(new QuoteSubmission(TOOL));
            assertThat(quote.active()).isTrue();
            assertThat(quote.definition().creditsCost()).isEqualTo(Credits.credits(10));
            assertThat(quote.definition().steps()).singleElement().satisfies(step -> {
                assertThat(step.type()).isEqualTo("background-remove");
                assertThat(step.timeout()).isEqualTo(Duration.ofSeconds(60));
                assertThat(side.bean(Commands.class)
                                .<Boolean>ask(new InspectProvider(ProviderId.of(ProviderScope.WEB, step.provider()))))
                        .isTrue();
            });
            assertThat(quote.definition().limits().supportedFormats()).isEqualTo(List.of("jpg", "png", "webp"));
            assertThat(quote.definition().inputSchema()).contains("\"required\":[\"storageKey\"]");

            side.bean(Commands.class).tell(new DeactivateTool(TOOL));
            var head = side.bean(EventLog.class).head();
            side.restart();
            assertThat(side.bean(EventLog.class).head()).isEqualTo(head);
            Quote afterwards = side.bean(Commands.class).ask(new QuoteSubmission(TOOL));
            assertThat(afterwards.active()).isFalse();
        }
    }

    @Test
    void givesAToolOfAnOlderEaselItsPictureOnceUnlessItWasEdited() throws IOException {
        try (var side = RunningSide.start(Map.of())) {
            var commands = side.bean(Commands.class);
            var untouched = inspect(side, "background-remove");
            var edited = inspect(side, "image-upscale");
            forgetPicture(side, untouched, untouched.definition().title());
            forgetPicture(side, edited, "Bigger");
            commands.tell(new DeactivateTool(untouched.toolId()));
            // what an older Easel wrote down: other texts of the same files
            side.bean(JdbcClient.class)
                    .sql("update command.shipped set digest = 'older' where name like 'tools/%'")
                    .update();
            side.restart();

            var illustrated = inspect(side, "background-remove");
            assertThat(illustrated.definition()).isEqualTo(untouched.definition());
            assertThat(illustrated.active()).isFalse();
            assertThat(inspect(side, "image-upscale").definition().thumbnailUrl())
                    .isNull();
            try (var picture = side.bean(ObjectStore.class)
                    .open(
                            ObjectStore.Bucket.PUBLIC,
                            Objects.requireNonNull(illustrated.definition().thumbnailUrl()))) {
                assertThat(ImageIO.read(picture).getWidth()).isEqualTo(960);
            }
            var head = side.bean(EventLog.class).head();
            side.restart();
            assertThat(side.bean(EventLog.class).head()).isEqualTo(head);
        }
    }

    private static ToolAnswer inspect(RunningSide side, String slug) {
        return side.bean(Commands.class).ask(new InspectTool(ToolId.of(slug)));
    }

    private static void forgetPicture(RunningSide side, ToolAnswer tool, String title) {
        var known = tool.definition();
        var bare = new ToolDefinition(
                known.slug(),
                title,
                known.description(),
                known.toolTypeId(),
                null,
                known.steps(),
                known.limits(),
                known.inputSchema(),
                known.followUp());
        side.bean(Commands.class).<ToolAnswer>ask(new RedefineTool(tool.toolId(), bare, tool.version()));
    }

    @Test
    void handsOutTheContractAndAPageToTryItOn() throws IOException {
        try (var side = RunningSide.start(Map.of())) {
            var contract = side.browser().get("/openapi.json");
            assertThat(contract.status()).isEqualTo(200);
            assertThat(contract.body()).isEqualTo(Files.readString(Path.of("..", "ops", "docs", "openapi.json")));
            var page = side.browser().get("/doc");
            assertThat(page.header("Content-Type")).startsWith("text/html");
            for (var part : List.of("/doc/ui/swagger-ui.css", "/doc/ui/swagger-ui-bundle.js", "/doc/ui/open.js")) {
                assertThat(page.body()).contains(part);
                assertThat(side.browser().get(part).status()).isEqualTo(200);
            }
        }
    }
}
