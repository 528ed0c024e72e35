package dev.easel.saga.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.api.tasks.AttemptId;
import dev.easel.api.tasks.FailureCause;
import dev.easel.api.tasks.events.StepRequested;
import dev.easel.embedded.TestServices;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Attempts in a real database: who gets which, and who may still write. */
class AttemptQueueIT {

    private static final Duration NOW = Duration.ZERO;
    private static DriverManagerDataSource database = new DriverManagerDataSource();
    private static JdbcClient db = JdbcClient.create(database);
    private static AttemptQueue queue = queue(Duration.ofSeconds(30));
    private static AttemptRows rows = new AttemptRows(db);

    @BeforeAll
    static void migrate() {
        var url = URI.create(TestServices.freshDatabase());
        var user = url.getUserInfo().split(":", 2);
        database = new DriverManagerDataSource(
                "jdbc:postgresql://" + url.getHost() + ":" + url.getPort() + url.getPath(), user[0], user[1]);
        Flyway.configure()
                .dataSource(database)
                .schemas("saga")
                .defaultSchema("saga")
                .locations("classpath:db/saga")
                .load()
                .migrate();
        db = JdbcClient.create(database);
        queue = queue(Duration.ofSeconds(30));
        rows = new AttemptRows(db);
    }

    @BeforeEach
    void empty() {
        db.sql("truncate table saga.provider_attempt").update();
    }

    @Test
    void plansAnAttemptOnceHoweverOftenItIsRequested() {
        var step = Steps.of("acc_1", "one", 1);
        plan(step);
        plan(step);
        assertThat(claim(10)).extracting(Attempt::id).containsExactly(idOf(step, 1));
        assertThat(claim(10)).isEmpty();
    }

    @Test
    void givesBackTheRequestAsItWasMade() {
        var step = Steps.of("acc_1", "one", 1, Map.of("storageKey", "uploads/x"), Duration.ofSeconds(7));
        queue.plan(step, 1, Map.of("requestId", "req_1"), NOW);
        var attempt = claim(1).getFirst();
        assertThat(attempt.requested()).isEqualTo(step);
        assertThat(attempt.trail()).isEqualTo(Map.of("requestId", "req_1"));
        assertThat(attempt.state()).isEqualTo(AttemptState.PLANNED);
        assertThat(attempt.fence()).isEqualTo(1);
    }

    @Test
    void servesEveryoneInTurnNotWhoAskedMost() {
        for (var task : List.of("a1", "a2", "a3")) {
            plan(Steps.of("acc_a", task, 1));
        }
        plan(Steps.of("acc_b", "b1", 1));
        assertThat(claim(2)).extracting(it -> it.taskId().value()).containsExactlyInAnyOrder("tsk_a1", "tsk_b1");
        assertThat(db.sql("select task_id from saga.queue_v order by position")
                        .query(String.class)
                        .list())
                .containsExactly("tsk_a2", "tsk_a3");
    }

    @Test
    void servesAnAppsJobsByPriorityAndTheAppAsOneParty() {
        plan(Steps.ofApp("app_a", "usr_1", "a1", 10));
        plan(Steps.ofApp("app_a", "usr_2", "a2", 10));
        plan(Steps.ofApp("app_a", "usr_3", "a3", 1));
        plan(Steps.ofApp("app_b", "usr_1", "b1", 100));
        assertThat(claim(2)).extracting(it -> it.taskId().value()).containsExactlyInAnyOrder("tsk_a3", "tsk_b1");
    }

    @Test
    void countsWhatIsUnderWayAgainstItsOwner() {
        plan(Steps.of("acc_a", "a1", 1));
        rows.sending(claim(1).getFirst());
        plan(Steps.of("acc_a", "a2", 1));
        plan(Steps.of("acc_b", "b1", 1));
        assertThat(claim(1)).extracting(it -> it.taskId().value()).containsExactly("tsk_b1");
    }

    @Test
    void givesNoAttemptToTwoWorkers() throws Exception {
        IntStream.range(0, 40).forEach(i -> plan(Steps.of("acc_" + i % 3, "t" + i, 1)));
        var claimed = new ArrayList<AttemptId>();
        try (var workers = Executors.newFixedThreadPool(2)) {
            Callable<List<Attempt>> worker = () -> {
                var mine = new ArrayList<Attempt>();
                for (var i = 0; i < 10; i++) {
                    mine.addAll(queue.claim(FaultyProvider.NAME, 3, "worker"));
                }
                return mine;
            };
            for (var mine : workers.invokeAll(List.of(worker, worker))) {
                mine.get().forEach(it -> claimed.add(it.id()));
            }
        }
        assertThat(claimed).hasSize(40).doesNotHaveDuplicates();
    }

    @Test
    void letsNobodyTakeOverWhileTheLeaseIsRenewed() {
        plan(Steps.of("acc_1", "one", 1));
        var attempt = claim(1).getFirst();
        expireLeases();
        assertThat(queue.renew(List.of(attempt))).containsExactly(attempt.id());
        assertThat(claim(1)).isEmpty();
    }

    @Test
    void letsAnotherWorkerTakeOverWhatItsHolderLeftInTheMiddle() {
        plan(Steps.of("acc_1", "one", 1));
        var first = rows.sending(claim(1).getFirst());
        expireLeases();
        var second = claim(1).getFirst();
        assertThat(second.state()).isEqualTo(AttemptState.SENDING);
        assertThat(second.fence()).isEqualTo(first.fence() + 1);
        assertThat(queue.renew(List.of(first, second))).isEqualTo(new HashSet<>(List.of(second.id())));
    }

    @Test
    void writesNothingForAWorkerThatWasOvertaken() {
        plan(Steps.of("acc_1", "one", 1));
        var first = rows.sending(claim(1).getFirst());
        expireLeases();
        var second = claim(1).getFirst();
        assertThatThrownBy(() -> rows.succeeded(first, List.of(), 1)).isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> queue.follow(first, NOW)).isInstanceOf(LeaseLost.class);
        rows.release(first, NOW);
        assertThat(claim(1)).isEmpty();
        assertThat(rows.notSent(second, "nothing was sent").state()).isEqualTo(AttemptState.NOT_SENT);
    }

    @Test
    void handsOutWhatEndedUntilItsTaskKnows() {
        plan(Steps.of("acc_1", "one", 1));
        rows.succeeded(rows.sending(claim(1).getFirst()), List.of(), 5);
        assertThat(queue.claimEnded(1, "worker")).isEmpty();
        expireLeases();
        var again = queue.claimEnded(1, "other").getFirst();
        assertThat(again.state()).isEqualTo(AttemptState.SUCCEEDED);
        rows.reported(again);
        expireLeases();
        assertThat(queue.claimEnded(1, "other")).isEmpty();
    }

    @Test
    void addsTheNextAttemptWhenOneFailed() {
        var step = Steps.of("acc_1", "one", 1);
        plan(step);
        var failed = rows.failed(rows.sending(claim(1).getFirst()), FailureCause.PROVIDER_ERROR, true, "no");
        queue.follow(failed, NOW);
        var next = claim(1).getFirst();
        assertThat(next.id()).isEqualTo(idOf(step, 2));
        assertThat(queue.tally(next)).isEqualTo(new RetryPolicy.Tally(2, 1));
    }

    @Test
    void addsNoneWhenItsTaskHasEndedMeanwhile() {
        plan(Steps.of("acc_1", "one", 1));
        var failed = rows.failed(rows.sending(claim(1).getFirst()), FailureCause.PROVIDER_ERROR, true, "no");
        cancel(failed);
        queue.follow(failed, NOW);
        assertThat(claim(1)).isEmpty();
    }

    @Test
    void cancelsWhatWaitsWithoutAWord() {
        plan(Steps.of("acc_1", "one", 1));
        cancel(claim(1).getFirst());
        assertThat(states()).containsExactly("CANCELLED");
        assertThat(queue.claimEnded(1, "worker")).isEmpty();
    }

    @Test
    void cancelsWhatIsUnderWayAndReportsIt() {
        plan(Steps.of("acc_1", "one", 1));
        var attempt = rows.sending(claim(1).getFirst());
        cancel(attempt);
        assertThatThrownBy(() -> rows.succeeded(attempt, List.of(), 0)).isInstanceOf(LeaseLost.class);
        assertThat(queue.claimEnded(1, "worker")).extracting(Attempt::state).containsExactly(AttemptState.CANCELLED);
    }

    @Test
    void cancelsEarlierRoundsOnly() {
        plan(Steps.of("acc_1", "one", 1));
        var second = Steps.of("acc_1", "one", 2);
        queue.cancelRoundsBefore(second.step().stepId(), 2);
        plan(second);
        assertThat(claim(5)).extracting(Attempt::id).containsExactly(idOf(second, 1));
    }

    @Test
    void saysAgainAfterItsTimeThatAnOutcomeIsUnknown() {
        plan(Steps.of("acc_1", "one", 1));
        rows.unknown(rows.sending(claim(1).getFirst()), "the line went dead", Duration.ofMinutes(1));
        assertThat(claim(1)).isEmpty();
        expireLeases();
        var later = claim(1).getFirst();
        assertThat(later.state()).isEqualTo(AttemptState.UNKNOWN);
        assertThat(later.looks()).isEqualTo(1);
    }

    @Test
    void noticesWhatNobodyLooksAfter() {
        plan(Steps.of("acc_1", "one", 1));
        rows.sending(claim(1).getFirst());
        assertThat(queue.stuck()).isZero();
        db.sql("update saga.provider_attempt set next_action_at = now() - interval '61 seconds'")
                .update();
        assertThat(queue.stuck()).isEqualTo(1);
    }

    private static void plan(StepRequested step) {
        queue.plan(step, 1, Map.of(), NOW);
    }

    private static List<Attempt> claim(int atMost) {
        return queue.claim(FaultyProvider.NAME, atMost, "worker");
    }

    private static void cancel(Attempt attempt) {
        new TransactionTemplate(new DataSourceTransactionManager(database))
                .executeWithoutResult(_ -> queue.cancelTask(attempt.taskId()));
    }

    private static void expireLeases() {
        db.sql("update saga.provider_attempt set next_action_at = now()").update();
    }

    private static List<String> states() {
        return db.sql("select state from saga.attempt_v").query(String.class).list();
    }

    private static AttemptId idOf(StepRequested step, int number) {
        return AttemptId.of(step.step().stepId(), step.round(), number);
    }

    private static AttemptQueue queue(Duration lease) {
        return new AttemptQueue(db, new TransactionTemplate(new DataSourceTransactionManager(database)), lease);
    }
}
