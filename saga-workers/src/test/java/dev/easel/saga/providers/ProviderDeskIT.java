package dev.easel.saga.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.easel.api.credits.Credits;
import dev.easel.api.tasks.AttemptId;
import dev.easel.api.tasks.AttemptOutcome;
import dev.easel.api.tasks.AttemptReport;
import dev.easel.api.tasks.CancelledBy;
import dev.easel.api.tasks.FailureCause;
import dev.easel.api.tasks.commands.CompleteStep;
import dev.easel.api.tasks.commands.FailStep;
import dev.easel.api.tasks.commands.RecordAttempt;
import dev.easel.api.tasks.commands.TaskCommand;
import dev.easel.api.tasks.events.StepRequested;
import dev.easel.api.tasks.events.TaskCancelled;
import dev.easel.platform.LiveBus;
import dev.easel.platform.ObjectStore;
import dev.easel.platform.ObjectStore.Bucket;
import dev.easel.saga.providers.FaultyProvider.Fault;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole desk on real services: from a requested step to the command that tells its task. */
class ProviderDeskIT {

    private static RunningSagas sagas;

    @BeforeAll
    static void start() {
        sagas = RunningSagas.start();
    }

    @AfterAll
    static void stop() {
        sagas.close();
    }

    @Test
    void delivers() throws IOException {
        var step = request("delivers", Fault.NONE);
        var done = (CompleteStep) last(step, 1);
        assertThat(done.report().outcome()).isEqualTo(AttemptOutcome.SUCCEEDED);
        assertThat(done.report().costMicros()).isEqualTo(5_000);
        var output = done.outputs().getFirst();
        assertThat(output.storageKey()).isEqualTo("tasks/tsk_delivers/0/0.png");
        assertThat(output.widthPx()).isEqualTo(40);
        var store = sagas.bean(ObjectStore.class);
        assertThat(store.head(Bucket.PRIVATE, output.storageKey()))
                .isEqualTo(new ObjectStore.StoredObject("image/png", output.sizeBytes()));
        try (var thumbnail = store.open(Bucket.PRIVATE, String.valueOf(output.thumbnailKey()))) {
            assertThat(ImageIO.read(thumbnail).getWidth()).isEqualTo(40);
        }
        assertThat(sagas.bean(LiveBus.class).last("task:tsk_delivers")).contains("\"value\":80");
    }

    @Test
    void beginsAStepOnceHoweverOftenItIsRequested() {
        var step = Steps.of("acc_1", "repeat", 1);
        sagas.append("tsk_repeat", 0, step);
        sagas.append("tsk_repeat", 1, step);
        last(step, 1);
        assertThat(faulty().begun(idOf(step, 1))).isEqualTo(1);
    }

    @Test
    void failsTheStepAfterThreeRefusals() {
        var step = request("refused", Fault.REFUSE);
        assertThat(outcomes(step, 3)).containsExactly("RecordAttempt 1", "RecordAttempt 2", "FailStep 3");
        assertThat(((FailStep) last(step, 3)).cause()).isEqualTo(FailureCause.PROVIDER_ERROR);
    }

    @Test
    void succeedsAfterOneRefusal() {
        var step = request("refused-once", Fault.REFUSE_ONCE);
        assertThat(outcomes(step, 2)).containsExactly("RecordAttempt 1", "CompleteStep 2");
    }

    @Test
    void failsAtOnceWhenTheInputCanNeverWork() {
        var step = request("bad-input", Fault.REFUSE_INPUT);
        assertThat(outcomes(step, 1)).containsExactly("FailStep 1");
        assertThat(((FailStep) last(step, 1)).cause()).isEqualTo(FailureCause.INVALID_INPUT);
    }

    @Test
    void stopsACallThatHangs() {
        var step = request("hangs", Fault.HANG);
        var failed = (FailStep) last(step, 3);
        assertThat(failed.cause()).isEqualTo(FailureCause.PROVIDER_TIMEOUT);
        assertThat(failed.report().detail()).isEqualTo("It was not done within 1 s.");
    }

    @Test
    void asksBeforeItSendsAgainWhenTheProviderDied() {
        var step = request("dies", Fault.DIE_ONCE);
        assertThat(outcomes(step, 2)).containsExactly("RecordAttempt 1", "CompleteStep 2");
        assertThat(((RecordAttempt) sagas.bean(Recorder.class).of(step.taskId()).getFirst())
                        .report()
                        .outcome())
                .isEqualTo(AttemptOutcome.NOT_SENT);
        assertThat(faulty().begun(idOf(step, 1))).isEqualTo(1);
    }

    @Test
    void asksForWhatTheProviderAcceptedUntilItIsReady() {
        var step = request("accepted", Fault.ACCEPT);
        var done = (CompleteStep) last(step, 1);
        assertThat(done.report().costMicros()).isEqualTo(7_000);
        assertThat(faulty().begun(idOf(step, 1))).isEqualTo(1);
    }

    @Test
    void failsAStepThatDeliversNothing() {
        var step = request("empty", Fault.DELIVER_NOTHING);
        assertThat(((FailStep) last(step, 1)).cause()).isEqualTo(FailureCause.NO_OUTPUT);
    }

    @Test
    void goesToTheNextRouteAfterACertainFailure() {
        var step = routed("elsewhere", Fault.REFUSE, "yes");
        assertThat(outcomes(step, 2)).containsExactly("RecordAttempt 1", "CompleteStep 2");
        var reports = reports(step);
        assertThat(reports).extracting(AttemptReport::provider).containsExactly("faulty", "spare");
        assertThat(reports.getFirst().outcome()).isEqualTo(AttemptOutcome.FAILED);
        assertThat(reports.getLast().costMicros()).isEqualTo(9_000); // the route's: the provider did not say
        var order = sagas.bean(SpareProvider.class).begun(idOf(step, 2));
        assertThat(order).isNotNull();
        assertThat(order.providerModel()).isEqualTo("spare-1");
        assertThat(sagas.bean(JdbcClient.class)
                        .sql(
                                "select provider || ' ' || provider_model from saga.attempt_v where task_id = :task order by 1")
                        .param("task", step.taskId().value())
                        .query(String.class)
                        .list())
                .containsExactly("faulty none", "spare spare-1");
    }

    @Test
    void triesTheLastRouteAsOftenAsAnOnlyOne() {
        var step = routed("nowhere", Fault.REFUSE, "no");
        assertThat(outcomes(step, 4))
                .containsExactly("RecordAttempt 1", "RecordAttempt 2", "RecordAttempt 3", "FailStep 4");
        assertThat(reports(step))
                .extracting(AttemptReport::provider)
                .containsExactly("faulty", "spare", "spare", "spare");
    }

    @Test
    void asksNobodyElseWhileItIsUnknownWhatBecameOfTheOrder() {
        var step = routed("out-of-sight", Fault.LOSE, "yes");
        await().atMost(Duration.ofSeconds(20)).until(() -> "UNKNOWN".equals(state(step)));
        assertThat(sagas.bean(SpareProvider.class).begun(idOf(step, 2))).isNull();
        assertThat(sagas.bean(Recorder.class).of(step.taskId())).isEmpty();
    }

    @Test
    void asksNobodyElseWhenTheInputIsAtFault() {
        var step = routed("bad-everywhere", Fault.REFUSE_INPUT, "yes");
        assertThat(outcomes(step, 1)).containsExactly("FailStep 1");
    }

    @Test
    void stopsWorkForACancelledTaskAndSaysSo() {
        var step = request("cancelled", Fault.HANG, Duration.ofSeconds(60));
        await().atMost(Duration.ofSeconds(10)).until(() -> faulty().begun(idOf(step, 1)) == 1);
        sagas.append(
                step.taskId().value(),
                1,
                new TaskCancelled(step.taskId(), CancelledBy.OWNER, List.of(), Credits.NONE, Instant.now()));
        assertThat(outcomes(step, 1)).containsExactly("RecordAttempt 1");
        assertThat(((RecordAttempt) last(step, 1)).report().outcome()).isEqualTo(AttemptOutcome.CANCELLED);
    }

    @Test
    void takesOverWhatADeadProcessLeftWithoutSendingItAgain() {
        var step = Steps.of("acc_1", "orphan", 1);
        sagas.bean(AttemptQueue.class).plan(step, 1, Map.of(), Duration.ofHours(1));
        sagas.bean(JdbcClient.class).sql("""
                        update saga.provider_attempt
                           set state = 'SENDING', started_at = now(), fence = 7, lease_owner = 'dead',
                               lease_until = now(), next_action_at = now()
                         where task_id = 'tsk_orphan'
                        """).update();
        assertThat(outcomes(step, 2)).containsExactly("RecordAttempt 1", "CompleteStep 2");
        assertThat(faulty().begun(idOf(step, 1))).isZero();
    }

    @Test
    void tellsAgainWhatWasNotReportedBeforeACrash() {
        var step = request("untold", Fault.NONE);
        last(step, 1);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> 1 == sagas.bean(JdbcClient.class).sql("""
                        update saga.provider_attempt set reported = false, next_action_at = now()
                         where task_id = 'tsk_untold' and reported
                        """).update());
        assertThat(outcomes(step, 2)).containsExactly("CompleteStep 1", "CompleteStep 1");
        assertThat(faulty().begun(idOf(step, 1))).isEqualTo(1);
    }

    private static StepRequested routed(String task, Fault fault, String spare) {
        var inputs = Map.of(FaultyProvider.FAULT, fault.name(), "task", task, SpareProvider.NAME, spare);
        var step = Steps.routed(task, inputs);
        sagas.append(step.taskId().value(), 0, step);
        return step;
    }

    private static List<AttemptReport> reports(StepRequested step) {
        return sagas.bean(Recorder.class).of(step.taskId()).stream()
                .map(ProviderDeskIT::report)
                .toList();
    }

    private static String state(StepRequested step) {
        return sagas.bean(JdbcClient.class)
                .sql("select coalesce(max(state), '') from saga.attempt_v where task_id = :task")
                .param("task", step.taskId().value())
                .query(String.class)
                .single();
    }

    private static StepRequested request(String task, Fault fault) {
        return request(task, fault, fault == Fault.HANG ? Duration.ofSeconds(1) : Duration.ofSeconds(60));
    }

    private static StepRequested request(String task, Fault fault, Duration timeout) {
        var step = Steps.of("acc_1", task, 1, Map.of(FaultyProvider.FAULT, fault.name(), "task", task), timeout);
        sagas.append(step.taskId().value(), 0, step);
        return step;
    }

    /** The last of so many commands, once they have come. */
    private static TaskCommand last(StepRequested step, int count) {
        var recorder = sagas.bean(Recorder.class);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> recorder.of(step.taskId()).size() >= count);
        assertThat(recorder.of(step.taskId())).hasSize(count);
        return recorder.of(step.taskId()).getLast();
    }

    private static List<String> outcomes(StepRequested step, int count) {
        last(step, count);
        return sagas.bean(Recorder.class).of(step.taskId()).stream()
                .map(it -> it.getClass().getSimpleName() + " " + report(it).number())
                .toList();
    }

    private static AttemptReport report(TaskCommand command) {
        return switch (command) {
            case CompleteStep it -> it.report();
            case FailStep it -> it.report();
            case RecordAttempt it -> it.report();
            default -> throw new IllegalArgumentException("Expected a report, but got " + command);
        };
    }

    private static FaultyProvider faulty() {
        return sagas.bean(FaultyProvider.class);
    }

    private static AttemptId idOf(StepRequested step, int number) {
        return AttemptId.of(step.step().stepId(), step.round(), number);
    }
}
