package dev.easel.bench.tasks;

import static dev.easel.api.credits.Credits.credits;

import dev.easel.api.Owner;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.api.catalog.StepTemplate;
import dev.easel.api.catalog.ToolDefinition;
import dev.easel.api.catalog.ToolId;
import dev.easel.api.catalog.ToolLimits;
import dev.easel.api.catalog.ToolTypeId;
import dev.easel.api.catalog.commands.ActivateTool;
import dev.easel.api.catalog.commands.DefineTool;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.Lot;
import dev.easel.api.credits.LotId;
import dev.easel.api.credits.LotSource;
import dev.easel.api.credits.commands.GrantCredits;
import dev.easel.api.credits.commands.OpenLedger;
import dev.easel.bench.sides.Side;
import dev.easel.bench.sides.StubProvider;
import dev.easel.platform.Sessions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.axonframework.commandhandling.gateway.CommandGateway;
import tools.jackson.databind.json.JsonMapper;

/** People with credits, and a tool of one step that the stub provider does at once. */
final class Studio implements AutoCloseable {

    static final long GRANTED = 1_000_000_000;
    static final long PRICE = 3;

    private static final String TOOL = "bench-tool";
    private static final String INPUT = """
            {"type":"object","properties":{"prompt":{"type":"string"}},"required":["prompt"]}""";
    private static final String BODY = """
            {"toolSlug":"bench-tool","input":{"prompt":"A lighthouse in the fog, at night, in oil"}}""";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Side side;
    private final CommandGateway gateway;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    Studio(Side side) {
        this.side = side;
        this.gateway = side.bean(CommandGateway.class);
    }

    void open() {
        var step = new StepTemplate(
                "make",
                "Make",
                StubProvider.STEP,
                StubProvider.NAME,
                "none",
                credits(PRICE),
                Duration.ofSeconds(60),
                false);
        gateway.sendAndWait(new DefineTool(
                ToolId.of(TOOL),
                new ToolDefinition(
                        TOOL,
                        "Bench",
                        "Makes a small file at once.",
                        ToolTypeId.of("image"),
                        null,
                        List.of(step),
                        new ToolLimits(1_000_000, List.of("png")),
                        INPUT,
                        null)));
        gateway.sendAndWait(new ActivateTool(ToolId.of(TOOL)));
    }

    /** Somebody new, signed in. */
    Person person(int number) {
        var account = new AccountId("acc_bench" + number);
        var owner = Owner.of(account);
        var ledger = LedgerId.of(owner);
        var now = Instant.now();
        gateway.sendAndWait(new OpenLedger(ledger, owner));
        gateway.sendAndWait(new GrantCredits(
                ledger,
                new Lot(LotId.of(ledger, "bench"), LotSource.GRANT, credits(GRANTED), 40, now, null),
                "Bench",
                now));
        return new Person(account, ledger, side.bean(Sessions.class).open(account, Set.of(Role.USER)));
    }

    /** Submits a task over HTTP. */
    String submit(Person person) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(side.origin() + "/api/tasks"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Cookie", "easel_session=" + person.session().token())
                .header("X-CSRF-Token", person.session().caller().csrf())
                .POST(BodyPublishers.ofString(BODY))
                .build();
        var answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 202) {
            throw new IOException("submission answered " + answer.statusCode() + ": " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body()).path("taskId").asString();
    }

    @Override
    public void close() {
        http.close();
    }

    /** Who submits. */
    record Person(AccountId account, LedgerId ledger, Sessions.Opened session) {}
}
