package dev.easel.query.tasks;

import dev.easel.api.Owner;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.assets.AssetId;
import dev.easel.api.assets.MediaFacts;
import dev.easel.api.assets.events.AssetDeleted;
import dev.easel.api.assets.events.OutputKept;
import dev.easel.api.catalog.StepTemplate;
import dev.easel.api.catalog.ToolDefinition;
import dev.easel.api.catalog.ToolId;
import dev.easel.api.catalog.ToolLimits;
import dev.easel.api.catalog.ToolTypeId;
import dev.easel.api.catalog.events.ToolDefined;
import dev.easel.api.catalog.events.ToolTypeDefined;
import dev.easel.api.credits.Allocation;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.LotId;
import dev.easel.api.credits.Purpose;
import dev.easel.api.credits.ReleaseCause;
import dev.easel.api.credits.events.CreditsHeld;
import dev.easel.api.credits.events.HoldCaptured;
import dev.easel.api.credits.events.HoldReleased;
import dev.easel.api.tasks.AttemptId;
import dev.easel.api.tasks.AttemptOutcome;
import dev.easel.api.tasks.AttemptReport;
import dev.easel.api.tasks.CancelledBy;
import dev.easel.api.tasks.FailureCause;
import dev.easel.api.tasks.Output;
import dev.easel.api.tasks.Payment;
import dev.easel.api.tasks.PlannedStep;
import dev.easel.api.tasks.Request;
import dev.easel.api.tasks.StepId;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.TaskSource;
import dev.easel.api.tasks.ToolRef;
import dev.easel.api.tasks.events.AttemptRecorded;
import dev.easel.api.tasks.events.StepCompleted;
import dev.easel.api.tasks.events.StepRequested;
import dev.easel.api.tasks.events.TaskCancelled;
import dev.easel.api.tasks.events.TaskCompleted;
import dev.easel.api.tasks.events.TaskFailed;
import dev.easel.api.tasks.events.TaskStarted;
import dev.easel.api.tasks.events.TaskSubmitted;
import dev.easel.platform.Ids;
import dev.easel.testing.Browser;
import dev.easel.testing.History;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** What happens to one task, told event by event as the aggregates would. */
public final class TaskStory {

    static final Credits STEP_PRICE = Credits.credits(10);
    static final String SLUG = "background-remove";
    static final ToolId TOOL = ToolId.of(SLUG);

    final TaskId id;
    final Owner owner;
    final LedgerId ledger;
    final HoldId hold;
    private final History history;
    private final int steps;

    public TaskStory(History history, AccountId account, int steps) {
        this(history, account, new TaskId(Ids.next("tsk")), steps);
    }

    TaskStory(History history, AccountId account, TaskId id, int steps) {
        this.history = history;
        this.owner = Owner.of(account);
        this.id = id;
        this.ledger = LedgerId.of(owner);
        this.hold = HoldId.of(id, 1);
        this.steps = steps;
    }

    public static AccountId somebody() {
        return new AccountId(Ids.next("acc"));
    }

    /** There is the tool. */
    public static void define(History history) {
        var type = ToolTypeId.of("image");
        history.of(type, new ToolTypeDefined(type, "image", "Image", "i-lucide-image", "#7c3aed"));
        history.of(TOOL, new ToolDefined(TOOL, definition(type)));
    }

    public TaskId id() {
        return id;
    }

    String path() {
        return "/api/tasks/" + id;
    }

    String channel() {
        return LiveStep.channel(id.value());
    }

    StepId step(int ordinal) {
        return StepId.of(id, ordinal);
    }

    Credits price() {
        return Credits.credits(STEP_PRICE.units() * steps);
    }

    public TaskStory submit() {
        return submit(Map.of("storageKey", "uploads/" + owner.folder() + "/ast_1"));
    }

    TaskStory submit(Map<String, String> inputs) {
        return submit(new Request(inputs, "fingerprint", null, null, false));
    }

    /** Goes on from what another task made. */
    TaskStory submitAfter(TaskStory parent) {
        var made = Map.of("storageKey", output(parent.steps - 1, parent.id).storageKey());
        return submit(new Request(made, "fingerprint", parent.id, null, false));
    }

    private TaskStory submit(Request request) {
        history.of(
                ledger,
                new CreditsHeld(
                        ledger,
                        hold,
                        Allocation.of(new LotId("lot_1"), price()),
                        new Purpose(id, "Background remover"),
                        deadline(),
                        Credits.NONE,
                        price()));
        history.of(
                id,
                new TaskSubmitted(
                        id,
                        owner,
                        TaskSource.WEB_TOOL,
                        new ToolRef(TOOL, SLUG, 1),
                        request,
                        new Payment(ledger, hold, price()),
                        IntStream.range(0, steps).mapToObj(this::planned).toList(),
                        deadline()));
        return this;
    }

    public TaskStory start() {
        history.of(id, new TaskStarted(id, Instant.now()), requested(0));
        return this;
    }

    TaskStory request(int ordinal) {
        history.of(id, requested(ordinal));
        return this;
    }

    /** So long ago that nobody signals it. */
    TaskStory requestUnsaid(int ordinal) {
        history.at(Instant.now().minusSeconds(600), id, requested(ordinal));
        return this;
    }

    public TaskStory complete(int ordinal) {
        var now = Instant.now();
        var report = new AttemptReport(
                AttemptId.of(step(ordinal), 1, 1),
                step(ordinal),
                1,
                "local",
                AttemptOutcome.SUCCEEDED,
                now.minusSeconds(4),
                now,
                0,
                null);
        var next = ordinal + 1 < steps ? step(ordinal + 1) : null;
        history.of(
                id,
                new AttemptRecorded(id, report, false),
                new StepCompleted(id, step(ordinal), List.of(output(ordinal)), next, now));
        return this;
    }

    public TaskStory succeed() {
        history.of(id, new TaskCompleted(id, List.of(output(steps - 1)), price(), Instant.now()));
        return this;
    }

    public TaskStory capture() {
        history.of(
                ledger,
                new HoldCaptured(
                        ledger,
                        hold,
                        id,
                        Allocation.of(new LotId("lot_1"), price()),
                        Allocation.NOTHING,
                        Credits.NONE,
                        Credits.NONE));
        return this;
    }

    TaskStory fail() {
        var detail = "The provider refused the photo.";
        history.of(
                id,
                new TaskFailed(
                        id, FailureCause.PROVIDER_ERROR, detail, step(0), List.of(), Credits.NONE, Instant.now()));
        return this;
    }

    /** After so many steps; what they made stays. */
    TaskStory cancel(int delivered) {
        var made = delivered == 0 ? List.<Output>of() : List.of(output(delivered - 1));
        var charge = Credits.credits(STEP_PRICE.units() * delivered);
        history.of(id, new TaskCancelled(id, CancelledBy.OWNER, made, charge, Instant.now()));
        return this;
    }

    TaskStory release(ReleaseCause cause) {
        history.of(
                ledger,
                new HoldReleased(
                        ledger, hold, id, Allocation.of(new LotId("lot_1"), price()), cause, price(), Credits.NONE));
        return this;
    }

    public AssetId keepOutput() {
        var asset = AssetId.of(id, 0);
        var media = new MediaFacts("image/png", 1000, "00", 640, 480, null, null);
        history.of(asset, new OutputKept(asset, owner, id, 0, output(steps - 1).storageKey(), media, Instant.now()));
        return asset;
    }

    TaskStory forgetOutput() {
        var asset = AssetId.of(id, 0);
        history.of(asset, new AssetDeleted(asset, "key", Instant.now()));
        return this;
    }

    TaskStory read() {
        history.read();
        return this;
    }

    Browser.Answer get(Browser browser) {
        return browser.get(path());
    }

    private Output output(int ordinal) {
        return output(ordinal, id);
    }

    private static Output output(int ordinal, TaskId task) {
        var place = "tasks/" + task + "/" + ordinal + "/0";
        return new Output(0, place + ".png", "image/png", 1000, "00", 640, 480, place + "-thumbnail.png");
    }

    private StepRequested requested(int ordinal) {
        return new StepRequested(id, owner, planned(ordinal), 1, Map.of(), List.of(), deadline());
    }

    private PlannedStep planned(int ordinal) {
        return new PlannedStep(
                step(ordinal),
                ordinal,
                "Step " + ordinal,
                "background-remove",
                "local",
                "cutout-1",
                STEP_PRICE,
                Duration.ofMinutes(1));
    }

    private static ToolDefinition definition(ToolTypeId type) {
        var step = new StepTemplate(
                "remove", "Remove", "background-remove", "local", "cutout-1", STEP_PRICE, Duration.ofMinutes(1), false);
        return new ToolDefinition(
                SLUG,
                "Background remover",
                "Cuts out.",
                type,
                null,
                List.of(step),
                new ToolLimits(1_000_000, List.of("png")),
                "{}",
                null);
    }

    private static Instant deadline() {
        return Instant.now().plusSeconds(600);
    }
}
