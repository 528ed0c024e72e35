package dev.easel.command.tasks;

import static dev.easel.api.credits.Credits.credits;
import static dev.easel.command.tasks.TaskRequests.owner;
import static dev.easel.command.tasks.TaskRequests.submit;
import static dev.easel.command.tasks.TaskRequests.uploaded;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.Owner;
import dev.easel.api.catalog.FollowUp;
import dev.easel.api.catalog.StepTemplate;
import dev.easel.api.catalog.Style;
import dev.easel.api.catalog.ToolDefinition;
import dev.easel.api.catalog.ToolId;
import dev.easel.api.catalog.ToolLimits;
import dev.easel.api.catalog.ToolTypeId;
import dev.easel.api.catalog.commands.ActivateTool;
import dev.easel.api.catalog.commands.AddStyle;
import dev.easel.api.catalog.commands.DefineTool;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.Lot;
import dev.easel.api.credits.LotId;
import dev.easel.api.credits.LotSource;
import dev.easel.api.credits.commands.GrantCredits;
import dev.easel.api.credits.commands.OpenLedger;
import dev.easel.api.tasks.AttemptId;
import dev.easel.api.tasks.AttemptOutcome;
import dev.easel.api.tasks.AttemptReport;
import dev.easel.api.tasks.FailureCause;
import dev.easel.api.tasks.Output;
import dev.easel.api.tasks.StepId;
import dev.easel.api.tasks.TaskAnswer;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.commands.CompleteStep;
import dev.easel.api.tasks.commands.FailStep;
import dev.easel.api.tasks.commands.InspectTask;
import dev.easel.api.tasks.commands.RequestStep;
import dev.easel.api.tasks.commands.StartTask;
import dev.easel.command.platform.RunningSide;
import dev.easel.platform.Commands;
import dev.easel.testing.Browser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

/** The command side with a tool of two steps for 3 and 5 credits, and somebody who works its tasks as the sagas would. */
final class Workshop {

    static final String TOOL = "two-steps";
    private static final String SCHEMA = """
            {
              "type": "object",
              "properties": {
                "storageKey": {"type": "string"},
                "style": {"type": "string", "enum": ["soft", "bold"]},
                "size": {"type": "integer", "minimum": 1, "maximum": 4}
              },
              "required": ["storageKey"],
              "additionalProperties": false
            }
            """;

    private static @Nullable Workshop opened;

    final RunningSide side = RunningSide.start(Map.of(
            "easel.step-types", "test-sketch,test-model",
            "SUPER_ADMIN_EMAIL", "root@easel.test",
            "SUPER_ADMIN_PASSWORD", "first of all passwords"));
    private final Commands commands = side.bean(Commands.class);

    private Workshop() {
        define(TOOL, new ToolLimits(1_000_000, List.of("jpg", "png")), 3);
        commands.tell(new ActivateTool(ToolId.of(TOOL)));
    }

    /** One for all tests: it ends with their process. */
    static synchronized Workshop open() {
        if (opened == null) {
            opened = new Workshop();
        }
        return opened;
    }

    /** Closed to the public until it is activated. */
    void define(String slug, ToolLimits limits, long sketchPrice) {
        define(slug, limits, sketchPrice, SCHEMA);
    }

    void define(String slug, ToolLimits limits, long sketchPrice, String schema) {
        var steps = List.of(step("sketch", sketchPrice), step("model", 5));
        commands.tell(new DefineTool(
                ToolId.of(slug),
                new ToolDefinition(
                        slug, "Two steps", "A test", ToolTypeId.of("image"), null, steps, limits, schema, null)));
    }

    /** One step first, the other on request; with a style to choose. */
    void defineFollowedUp(String slug, Style style) {
        var sketch = step("sketch", 3);
        var model = new StepTemplate(
                "model", "model", "test-model", "local", "none", credits(5), Duration.ofSeconds(60), true);
        var first = """
                {
                  "type": "object",
                  "properties": {
                    "storageKey": {"type": "string", "format": "storage-key"},
                    "styleReferenceId": {"type": "string", "format": "style-reference"}
                  },
                  "required": ["storageKey", "styleReferenceId"],
                  "additionalProperties": false
                }
                """;
        var then = """
                {
                  "type": "object",
                  "properties": {"sourceImageUrl": {"type": "string", "format": "uri"}},
                  "additionalProperties": false
                }
                """;
        commands.tell(new DefineTool(
                ToolId.of(slug),
                new ToolDefinition(
                        slug,
                        "Figure",
                        "A test",
                        ToolTypeId.of("image"),
                        null,
                        List.of(sketch, model),
                        new ToolLimits(1_000_000, List.of("png")),
                        first,
                        new FollowUp("Model", null, then))));
        commands.tell(new AddStyle(ToolId.of(slug), style, 4));
        commands.tell(new ActivateTool(ToolId.of(slug)));
    }

    Browser person(String email, long credits) {
        var browser = side.browser().signUp(email);
        grant(owner(browser), credits);
        return browser;
    }

    void grant(Owner owner, long credits) {
        var ledger = LedgerId.of(owner);
        var lot = new Lot(LotId.of(ledger, "test"), LotSource.GRANT, credits(credits), 40, Instant.EPOCH, null);
        commands.tell(new OpenLedger(ledger, owner));
        commands.tell(new GrantCredits(ledger, lot, "For the test", Instant.now()));
    }

    Browser operator() {
        var browser = side.browser();
        var answer = browser.post(
                "/api/auth/login", Map.of("email", "root@easel.test", "password", "first of all passwords"));
        assertThat(answer.status()).isEqualTo(200);
        return browser;
    }

    /** A task of theirs whose first step was asked for. */
    TaskId running(Browser browser) {
        return start(submit(browser, uploaded(browser)));
    }

    /** A task of theirs whose first step went wrong. */
    TaskId failed(Browser browser, Map<String, ?> input) {
        var task = start(submit(browser, TOOL, input));
        fail(task, 0);
        return task;
    }

    TaskId start(Browser.Answer accepted) {
        assertThat(accepted.status()).isEqualTo(202);
        var task = new TaskId(accepted.text("taskId"));
        commands.tell(new StartTask(task, Instant.now()));
        return task;
    }

    void deliver(TaskId task, int ordinal) {
        var step = StepId.of(task, ordinal);
        commands.tell(new RequestStep(task, step, Instant.now()));
        var key = "tasks/" + task + "/" + ordinal + "/0.png";
        var made = List.of(new Output(0, key, "image/png", 900, "ab12", 30, 20, null));
        commands.tell(new CompleteStep(task, report(step, AttemptOutcome.SUCCEEDED), made));
    }

    /** A task that was cancelled after its first step. */
    Browser.Answer partlyDelivered(Browser browser) {
        var task = start(submit(browser, uploaded(browser)));
        deliver(task, 0);
        return browser.post("/api/tasks/" + task + "/cancel", Map.of());
    }

    /** The step is at work. */
    void fail(TaskId task, int ordinal) {
        var report = report(StepId.of(task, ordinal), AttemptOutcome.FAILED);
        commands.tell(new FailStep(task, report, FailureCause.PROVIDER_ERROR));
    }

    TaskAnswer inspect(Browser.Answer accepted) {
        return commands.ask(new InspectTask(new TaskId(accepted.text("taskId"))));
    }

    void tell(Object command) {
        commands.tell(command);
    }

    /** What happened to one task or ledger. */
    List<?> events(Object id) {
        return side.bean(EventStore.class)
                .readEvents(id.toString())
                .asStream()
                .map(it -> it.getPayload())
                .toList();
    }

    <T> List<T> events(Object id, Class<T> type) {
        return events(id).stream().filter(type::isInstance).map(type::cast).toList();
    }

    private static AttemptReport report(StepId step, AttemptOutcome outcome) {
        var now = Instant.now();
        return new AttemptReport(AttemptId.of(step, 1, 1), step, 1, "local", outcome, now, now, 0, "no luck");
    }

    private static StepTemplate step(String id, long price) {
        return new StepTemplate(id, id, "test-" + id, "local", "none", credits(price), Duration.ofSeconds(60), false);
    }
}
