package dev.easel.query.assets;

import static dev.easel.query.assets.Files.ADA;
import static dev.easel.query.assets.Files.BEGIN;
import static dev.easel.query.assets.Files.kept;
import static dev.easel.query.assets.Files.media;
import static dev.easel.query.assets.Files.requested;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.Owner;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.api.assets.AssetId;
import dev.easel.api.assets.events.AssetDeleted;
import dev.easel.api.assets.events.AssetPublished;
import dev.easel.api.assets.events.UploadConfirmed;
import dev.easel.api.catalog.ToolId;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.tasks.FailureCause;
import dev.easel.api.tasks.Output;
import dev.easel.api.tasks.Payment;
import dev.easel.api.tasks.Request;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.TaskSource;
import dev.easel.api.tasks.ToolRef;
import dev.easel.api.tasks.events.TaskCompleted;
import dev.easel.api.tasks.events.TaskFailed;
import dev.easel.api.tasks.events.TaskStarted;
import dev.easel.api.tasks.events.TaskSubmitted;
import dev.easel.query.platform.CommandVault;
import dev.easel.query.platform.Replay;
import dev.easel.query.platform.RunningQuery;
import dev.easel.testing.Browser;
import dev.easel.testing.History;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An upload is cut out; the cut-out is saved, upscaled by name, and followed up. */
class AssetLineageIT {

    private static final AccountId EVE = new AccountId("acc_eve");
    private static final AssetId UPLOAD = new AssetId("ast_upload");
    private static final AssetId CUT_OUT = new AssetId("ast_cutout");
    private static final AssetId MODEL = new AssetId("ast_model");
    private static final AssetId GONE = new AssetId("ast_gone");
    private static final TaskId CUTTING = new TaskId("tsk_cutting");
    private static final TaskId UPSCALING = new TaskId("tsk_upscaling");
    private static final TaskId RUNNING = new TaskId("tsk_running");
    private static final TaskId MODELLING = new TaskId("tsk_modelling");

    private static RunningQuery side;
    private static Browser ada;

    @BeforeAll
    static void start() {
        side = RunningQuery.start(Map.of());
        CommandVault.beside(side).assetName(UPLOAD, "Cat.jpg");
        ada = side.browser(ADA, Role.USER);
        var history = new History(side);
        history.of(UPLOAD, requested(UPLOAD, 1), new UploadConfirmed(UPLOAD, media("image/jpeg", UPLOAD), BEGIN));
        history.of(GONE, requested(GONE, 1), new UploadConfirmed(GONE, media("image/jpeg", null), BEGIN));
        task(history, 1, CUTTING, ADA, null, "uploads/ast_upload", "uploads/ast_gone", "a cat/dog on a sofa");
        history.of(CUTTING, completed(CUTTING));
        history.of(CUT_OUT, kept(CUT_OUT, 2, ADA, CUTTING), new AssetPublished(CUT_OUT, "published/x", BEGIN));
        history.of(GONE, new AssetDeleted(GONE, "uploads/ast_gone", BEGIN));
        task(history, 2, UPSCALING, ADA, null, "uploads/ast_cutout");
        history.of(UPSCALING, failed(UPSCALING));
        task(history, 3, RUNNING, ADA, null, output(CUTTING));
        history.of(RUNNING, new TaskStarted(RUNNING, BEGIN));
        task(history, 4, MODELLING, ADA, CUTTING);
        history.of(MODELLING, completed(MODELLING));
        history.of(MODEL, kept(MODEL, 3, ADA, MODELLING));
        task(history, 5, new TaskId("tsk_eve"), EVE, CUTTING, "uploads/ast_upload", "uploads/ast_cutout");
        history.read();
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void tellsWhichTaskAnUploadWasUsedIn() {
        var upload = ada.get("/api/assets/ast_upload").json();
        assertThat(upload.at("/madeFrom")).isEmpty();
        assertThat(texts(upload, "usedIn", "taskId")).containsExactly(CUTTING.value());
        assertThat(texts(upload, "usedIn", "toolSlug")).containsExactly("background-remove");
        assertThat(texts(upload, "usedIn", "status")).containsExactly("completed");
        assertThat(upload.at("/usedIn/0/thumbnailUrl").asString()).contains("/thumbnails/tsk_cutting");
        assertThat(upload.at("/asset").has("toolSlug")).isFalse();
    }

    @Test
    void tellsWhatAnOutputWasMadeFromAndWhatCameOfIt() {
        var cutOut = ada.get("/api/assets/ast_cutout").json();
        assertThat(cutOut.at("/asset/toolSlug").asString()).isEqualTo("background-remove");
        assertThat(texts(cutOut, "madeFrom", "id")).containsExactly(UPLOAD.value());
        assertThat(texts(cutOut, "madeFrom", "name")).containsExactly("Cat.jpg");
        assertThat(cutOut.at("/madeFrom/0/thumbnailUrl").asString()).contains("/thumbnails/ast_upload");
        assertThat(cutOut.at("/madeFrom/0/placeholder").asString()).startsWith("data:image/png");
        assertThat(texts(cutOut, "usedIn", "taskId"))
                .containsExactly(MODELLING.value(), RUNNING.value(), UPSCALING.value());
        assertThat(texts(cutOut, "usedIn", "status")).containsExactly("completed", "processing", "failed");
    }

    @Test
    void followsAFollowUpToWhatItsParentDelivered() {
        var model = ada.get("/api/assets/ast_model").json();
        assertThat(texts(model, "madeFrom", "id")).containsExactly(CUT_OUT.value());
        assertThat(model.at("/usedIn")).isEmpty();
    }

    @Test
    void tellsStrangersNothing() {
        var seen = side.browser(EVE, Role.USER).get("/api/assets/ast_cutout").json();
        assertThat(seen.has("madeFrom")).isFalse();
        assertThat(seen.has("usedIn")).isFalse();
        assertThat(seen.at("/asset").has("toolSlug")).isFalse();
    }

    @Test
    void namesTheToolInTheGallery() {
        assertThat(texts(ada.get("/api/assets?origin=made").json(), "assets", "toolSlug"))
                .containsExactly("background-remove", "background-remove");
    }

    @Test
    void makesTheSameFromTheLogHoweverOftenItIsRead() {
        var replay = new Replay(side);
        var before = replay.rows("query.asset_task", "task_id");
        assertThat(before).hasSize(5).noneMatch(row -> row.contains("sofa"));
        replay.rebuild(AssetLineage.GROUP);
        assertThat(replay.rows("query.asset_task", "task_id")).isEqualTo(before);
        replay.repeat(AssetLineage.GROUP);
        assertThat(replay.rows("query.asset_task", "task_id")).isEqualTo(before);
    }

    private static void task(
            History history, int day, TaskId id, AccountId account, @Nullable TaskId parent, String... inputs) {
        var owner = Owner.of(account);
        var named = new HashMap<String, String>();
        for (var input : inputs) {
            named.put("input" + named.size(), input);
        }
        history.at(
                BEGIN.plus(Duration.ofDays(day)),
                id,
                new TaskSubmitted(
                        id,
                        owner,
                        TaskSource.WEB_TOOL,
                        new ToolRef(ToolId.of("background-remove"), "background-remove", 1),
                        new Request(named, "fingerprint", parent, null, false),
                        new Payment(LedgerId.of(owner), HoldId.of(id, 1), Credits.credits(1)),
                        List.of(),
                        BEGIN));
    }

    private static TaskCompleted completed(TaskId task) {
        var output = new Output(0, output(task), "image/png", 1, "00", 1, 1, "thumbnails/" + task);
        return new TaskCompleted(task, List.of(output), Credits.credits(1), BEGIN);
    }

    private static TaskFailed failed(TaskId task) {
        return new TaskFailed(task, FailureCause.PROVIDER_ERROR, "no", null, List.of(), Credits.NONE, BEGIN);
    }

    private static String output(TaskId task) {
        return "tasks/" + task + "/1/0.png";
    }

    private static List<String> texts(JsonNode answer, String list, String member) {
        return answer.at("/" + list)
                .valueStream()
                .map(entry -> entry.path(member).asString(""))
                .toList();
    }
}
