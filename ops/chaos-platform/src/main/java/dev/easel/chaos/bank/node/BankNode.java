package dev.easel.chaos.bank.node;

import static dev.easel.api.credits.Credits.credits;

import dev.easel.api.catalog.StepTemplate;
import dev.easel.api.catalog.ToolDefinition;
import dev.easel.api.catalog.ToolId;
import dev.easel.api.catalog.ToolLimits;
import dev.easel.api.catalog.ToolTypeId;
import dev.easel.api.catalog.commands.ActivateTool;
import dev.easel.api.catalog.commands.DefineTool;
import dev.easel.chaos.NodeProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

/** A process of the platform; its port stands in the file that its first argument names. */
public final class BankNode {

    /** The tool whose one step the provider does as it is asked. */
    public static final String TOOL = "obedient";

    /** What it costs. */
    public static final long PRICE = 3;

    private static final String INPUT = """
            {"type":"object","properties":{"prompt":{"type":"string"},"whim":{"type":"string"}},"required":["prompt","whim"]}""";

    private BankNode() {}

    public static void main(String... words) throws IOException {
        var context = new SpringApplicationBuilder(BankApp.class)
                .registerShutdownHook(false)
                .properties(
                        "PORT=0",
                        "S3_SAME_ORIGIN=false", // only the launcher passes /s3 on
                        "easel.step-types=" + ObedientProvider.STEP)
                .run();
        defineTool(context.getBean(CommandGateway.class));
        if (!(context instanceof WebServerApplicationContext web) || web.getWebServer() == null) {
            throw new IllegalStateException("Expected a web server");
        }
        NodeProcess.announce(Path.of(words[0]), web.getWebServer().getPort());
    }

    /** Changes nothing when it is there already. */
    private static void defineTool(CommandGateway gateway) {
        var step = new StepTemplate(
                "make",
                "Make",
                ObedientProvider.STEP,
                ObedientProvider.NAME,
                "none",
                credits(PRICE),
                Duration.ofSeconds(60),
                false);
        gateway.sendAndWait(new DefineTool(
                ToolId.of(TOOL),
                new ToolDefinition(
                        TOOL,
                        "Obedient",
                        "Does as it is asked.",
                        ToolTypeId.of("image"),
                        null,
                        List.of(step),
                        new ToolLimits(1_000_000, List.of("png")),
                        INPUT,
                        null)));
        gateway.sendAndWait(new ActivateTool(ToolId.of(TOOL)));
    }
}
