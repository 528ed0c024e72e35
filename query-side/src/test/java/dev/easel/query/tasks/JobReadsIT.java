package dev.easel.query.tasks;

import static dev.easel.api.credits.Credits.credits;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.Owner;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.api.catalog.ModelDefinition;
import dev.easel.api.catalog.ModelId;
import dev.easel.api.catalog.ModelLimits;
import dev.easel.api.catalog.ModelRoute;
import dev.easel.api.catalog.RouteId;
import dev.easel.api.catalog.events.ModelDefined;
import dev.easel.api.catalog.events.ModelRemoved;
import dev.easel.api.catalog.events.RouteDefined;
import dev.easel.api.catalog.events.RouteRemoved;
import dev.easel.api.credits.Allocation;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.LotId;
import dev.easel.api.credits.Purpose;
import dev.easel.api.credits.events.CreditsHeld;
import dev.easel.api.credits.events.HoldCaptured;
import dev.easel.api.tasks.AttemptId;
import dev.easel.api.tasks.AttemptOutcome;
import dev.easel.api.tasks.AttemptReport;
import dev.easel.api.tasks.Dispatch;
import dev.easel.api.tasks.Output;
import dev.easel.api.tasks.Payment;
import dev.easel.api.tasks.PlannedStep;
import dev.easel.api.tasks.Request;
import dev.easel.api.tasks.StepId;
import dev.easel.api.tasks.StepRoute;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.TaskSource;
import dev.easel.api.tasks.ToolRef;
import dev.easel.api.tasks.events.AttemptRecorded;
import dev.easel.api.tasks.events.StepCompleted;
import dev.easel.api.tasks.events.StepRequested;
import dev.easel.api.tasks.events.TaskCompleted;
import dev.easel.api.tasks.events.TaskStarted;
import dev.easel.api.tasks.events.TaskSubmitted;
import dev.easel.api.tenants.AppId;
import dev.easel.api.tenants.AppUserId;
import dev.easel.api.tenants.KeyMode;
import dev.easel.platform.Ids;
import dev.easel.query.platform.RunningQuery;
import dev.easel.query.tenants.ToldApp;
import dev.easel.testing.Browser;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What apps' servers read of models and jobs. */
class JobReadsIT {

    private static final String JOBS = "/api/v1/jobs";
    private static final ModelId MODEL = ModelId.of("nano");

    private static RunningQuery side;
    private static ToldApp app;
    private static Browser server;
    private static Browser stranger;

    @BeforeAll
    static void start() {
        side = RunningQuery.shared();
        app = new ToldApp(side, "joba").tell();
        server = app.server("READ");
        stranger = new ToldApp(side, "jobb").tell().server("READ");
    }

    @Test
    void showsAJobInTheSeedsWords() {
        var job = new JobStory("ada", KeyMode.LIVE).submit();
        var queued = server.get(JOBS + "/" + job.id);
        assertThat(queued.text("job_id")).isEqualTo(job.id.value());
        assertThat(queued.text("status")).isEqualTo("queued");
        assertThat(queued.text("model")).isEqualTo("nano");
        assertThat(queued.json().at("/tokens_charged").asLong()).isEqualTo(8);
        assertThat(queued.json().at("/estimated_wait_seconds").asInt()).isPositive();
        job.deliver();
        var done = server.get(JOBS + "/" + job.id);
        assertThat(done.text("status")).isEqualTo("succeeded");
        assertThat(done.json().at("/outputs").size()).isEqualTo(1);
        assertThat(done.text("outputs/0/url")).contains(job.output().storageKey());
        assertThat(done.json().at("/outputs/0/index").asInt()).isZero();
        assertThat(done.text("provider_used")).isEqualTo("spare");
        assertThat(done.json().at("/tokens_charged").asLong()).isEqualTo(4); // one of two: before it is captured
        job.capture();
        assertThat(server.get(JOBS + "/" + job.id).json().at("/tokens_charged").asLong())
                .isEqualTo(4);
    }

    @Test
    void showsJobsToNobodyElse() {
        var job = new JobStory("eve", KeyMode.LIVE).submit();
        var tested = new JobStory("eve", KeyMode.TEST).submit();
        var missing = server.get(JOBS + "/tsk_none");
        assertThat(missing.status()).isEqualTo(404);
        for (var answer : List.of(
                stranger.get(JOBS + "/" + job.id),
                server.get(JOBS + "/" + tested.id),
                as("bob", JOBS + "/" + job.id),
                stranger.get(JOBS + "/" + job.id + "/stream"),
                as("bob", JOBS + "/" + job.id + "/stream"))) {
            assertThat(answer.status()).isEqualTo(404);
            assertThat(answer.text("detail")).isEqualTo(missing.text("detail"));
        }
        assertThat(as("eve", JOBS + "/" + job.id).status()).isEqualTo(200);
        assertThat(stranger.get(JOBS).json().at("/jobs").size()).isZero();
        assertThat(as("eve", JOBS).json().at("/jobs").size()).isEqualTo(1);
        assertThat(side.browser(TaskStory.somebody())
                        .get("/api/tasks/" + job.id)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void listsJobsPageByPageTheNewestFirst() {
        var jobs = List.of(
                new JobStory("lia", KeyMode.LIVE).submit(),
                new JobStory("lia", KeyMode.LIVE).submit().deliver(),
                new JobStory("lia", KeyMode.LIVE).submit());
        var first = as("lia", JOBS + "?limit=2");
        assertThat(first.text("jobs/0/job_id")).isEqualTo(jobs.get(2).id.value());
        assertThat(first.text("next_cursor")).isEqualTo(jobs.get(1).id.value());
        var second = as("lia", JOBS + "?limit=2&cursor=" + first.text("next_cursor"));
        assertThat(second.json().at("/jobs").size()).isEqualTo(1);
        assertThat(second.text("jobs/0/job_id")).isEqualTo(jobs.get(0).id.value());
        assertThat(second.json().get("next_cursor").isNull()).isTrue();
        assertThat(as("lia", JOBS + "?status=succeeded").text("jobs/0/job_id"))
                .isEqualTo(jobs.get(1).id.value());
        assertThat(server.get(JOBS + "?status=completed").text("errors/0/pointer"))
                .isEqualTo("/status");
        assertThat(server.get(JOBS + "?cursor=tsk_none").text("errors/0/pointer"))
                .isEqualTo("/cursor");
    }

    @Test
    void followsAJobToItsEndInTheSeedsWords() {
        var job = new JobStory("flo", KeyMode.LIVE).submit().deliver();
        job.capture();
        var key = app.server("READ,JOBS");
        assertThat(key.get(JOBS + "/" + job.id).status()).isEqualTo(200);
        var stream = key.get(JOBS + "/" + job.id + "/stream");
        assertThat(stream.header("Content-Type")).startsWith("text/event-stream");
        var told = stream.body()
                .lines()
                .filter(line -> line.startsWith("data:"))
                .map(line -> line.substring("data:".length()).strip())
                .toList();
        assertThat(told.getFirst())
                .contains("\"type\":\"snapshot\"", "\"job_id\":\"" + job.id, "\"status\":\"succeeded\"");
        assertThat(told.getLast())
                .contains(
                        "\"type\":\"completed\"", "\"status\":\"succeeded\"", "\"tokens_charged\":4", "\"outputs\":[");
        var last = stream.body()
                .lines()
                .filter(line -> line.startsWith("id:"))
                .toList()
                .getLast();
        var again = key.with("Last-Event-ID", last.substring("id:".length()).strip())
                .get(JOBS + "/" + job.id + "/stream");
        assertThat(again.status()).isEqualTo(204);
    }

    @Test
    void offersModelsThatAreEnabledAndThatSomebodyCanDo() {
        model("offered", true, "local");
        model("disabled", false, "local");
        model("without", true);
        var offers = server.get("/api/v1/models");
        assertThat(offers.json().at("/models").valueStream().map(it -> it.get("name")
                        .asString()))
                .contains("offered")
                .doesNotContain("disabled", "without");
    }

    @Test
    void showsModelsToAdminsAndForgetsWhatWasRemoved() {
        var admin = side.browser(new AccountId("acc_models"), Role.ADMIN);
        var id = model("kept", true, "local", "vendor");
        var shown = admin.get("/api/admin/models/" + id);
        assertThat(shown.header("ETag")).isEqualTo("\"2\"");
        assertThat(shown.text("model/routes/0/provider")).isEqualTo("local");
        assertThat(shown.json().at("/model/routes/0/costPerRequest").asDouble()).isEqualTo(0.04);
        side.history().of(id, new RouteRemoved(id, RouteId.of(id, "local"))).read();
        assertThat(admin.get("/api/admin/models/" + id)
                        .json()
                        .at("/model/routes")
                        .size())
                .isEqualTo(1);
        side.history().of(id, new ModelRemoved(id)).read();
        assertThat(admin.get("/api/admin/models/" + id).status()).isEqualTo(404);
        assertThat(admin.get("/api/admin/models").body()).doesNotContain("\"kept\"");
        var live = side.rows("ai_model", "ai_model_route");
        side.repeat("catalog.models");
        assertThat(side.rows("ai_model", "ai_model_route")).isEqualTo(live);
    }

    private static Browser.Answer as(String user, String path) {
        server.with("X-User-ID", user);
        try {
            return server.get(path);
        } finally {
            server.without("X-User-ID");
        }
    }

    private static ModelId model(String name, boolean enabled, String... providers) {
        var id = ModelId.of(name);
        var limits = new ModelLimits(true, true, 1, 1, List.of("1:1"));
        var history = side.history()
                .of(
                        id,
                        new ModelDefined(
                                id,
                                new ModelDefinition(
                                        name, name, "", "", credits(1), "background-remove", limits, enabled)));
        for (var index = 0; index < providers.length; index++) {
            var provider = providers[index];
            history.of(
                    id,
                    new RouteDefined(
                            id, new ModelRoute(RouteId.of(id, provider), provider, "m-1", index + 1, 40_000, true)));
        }
        history.read();
        return id;
    }

    /** A job of two outputs for four tokens each, of which one is delivered, by the second route. */
    private static final class JobStory {

        final TaskId id = new TaskId(Ids.next("tsk"));
        private final Owner owner;
        private final LedgerId ledger;
        private final boolean test;

        JobStory(String user, KeyMode mode) {
            owner = AppUserId.of(AppId.of("joba"), mode, user).owner(AppId.of("joba"));
            ledger = LedgerId.of(owner);
            test = mode == KeyMode.TEST;
        }

        JobStory submit() {
            var price = credits(8);
            var hold = HoldId.of(id, 1);
            var deadline = Instant.now().plusSeconds(300);
            var held = Allocation.of(new LotId("lot_1"), price);
            side.history()
                    .of(
                            ledger,
                            new CreditsHeld(ledger, hold, held, new Purpose(id, "Nano"), deadline, Credits.NONE, price))
                    .of(
                            id,
                            new TaskSubmitted(
                                    id,
                                    owner,
                                    TaskSource.TENANT,
                                    ToolRef.of(MODEL, "nano", 3),
                                    new Request(Map.of("num_outputs", "2"), "fingerprint", null, null, test),
                                    new Payment(ledger, hold, price),
                                    List.of(step()),
                                    deadline))
                    .read();
            return this;
        }

        JobStory deliver() {
            var now = Instant.now();
            var report = new AttemptReport(
                    AttemptId.of(step().stepId(), 1, 2),
                    step().stepId(),
                    2,
                    "spare",
                    AttemptOutcome.SUCCEEDED,
                    now.minusSeconds(4),
                    now,
                    0,
                    null);
            side.history()
                    .of(
                            id,
                            new TaskStarted(id, now),
                            new StepRequested(id, owner, step(), 1, Map.of(), List.of(), now.plusSeconds(300)),
                            new AttemptRecorded(id, report, false),
                            new StepCompleted(id, step().stepId(), List.of(output()), null, now),
                            new TaskCompleted(id, List.of(output()), credits(4), now))
                    .read();
            return this;
        }

        void capture() {
            var spent = Allocation.of(new LotId("lot_1"), credits(4));
            side.history()
                    .of(ledger, new HoldCaptured(ledger, HoldId.of(id, 1), id, spent, spent, credits(4), Credits.NONE))
                    .read();
        }

        Output output() {
            return new Output(0, "tasks/" + id + "/0/0.png", "image/png", 900, "ab12", 30, 20, null);
        }

        private PlannedStep step() {
            var routes = List.of(new StepRoute("vendor", "nano-1", 0), new StepRoute("spare", "nano-2", 0));
            return new PlannedStep(
                    StepId.of(id, 0),
                    0,
                    "Nano",
                    "test-nano",
                    "vendor",
                    "nano-1",
                    credits(8),
                    Duration.ofSeconds(60),
                    new Dispatch(2, 10, routes, 30));
        }
    }
}
