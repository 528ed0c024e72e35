package dev.easel.query.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.accounts.AccountId;
import dev.easel.verify.Finding;
import dev.easel.verify.Reason;
import dev.easel.verify.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** T22: whatever a superuser of the database does to the sealed log is found, and the first bad row is named. */
class TamperingIT {

    private static final int EVENTS = 600;
    private static final int RANGE = 150;
    private static final int OF_EACH = 53; // of 19 ways: more than 1,000
    private static final long LAST = EVENTS - 1;

    private static SealedLog log;
    private static TransactionTemplate transaction;

    @BeforeAll
    static void start() {
        log = SealedLog.start(RANGE, Duration.ofHours(1));
        for (var owner = 0; owner < EVENTS / 100; owner++) {
            log.movements(new AccountId("acc_" + owner), 100);
        }
        log.sealed(EVENTS);
        transaction = new TransactionTemplate(log.side.bean(PlatformTransactionManager.class));
    }

    @AfterAll
    static void stop() {
        log.close();
    }

    @Test
    void findsNothingWhereNothingWasDone() {
        var verdict = log.verdict();
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.notes()).isEmpty();
        assertThat(verdict.events()).isEqualTo(EVENTS);
        assertThat(verdict.sealed()).isEqualTo(EVENTS);
        assertThat(verdict.heads()).isEqualTo(EVENTS / RANGE);
    }

    @ParameterizedTest
    @EnumSource
    void namesTheFirstBadRow(Tampering tampering) {
        for (var seed = 0; seed < OF_EACH; seed++) {
            var random = new Random(31L * seed + tampering.name().hashCode());
            var expected = new Tampering.Damage[1];
            var verdict = undone(() -> {
                expected[0] = tampering.apply(new Tampering.Hand(log.side.db(), random, LAST));
                return log.verdict();
            });
            var first = verdict.findings().getFirst();
            assertThat(new Tampering.Damage(first.position(), first.reason()))
                    .as("seed %d: %s", seed, first.detail())
                    .isEqualTo(expected[0]);
        }
    }

    @Test
    void findsAHeadThatIsGone() {
        assertThat(firstAfter("delete from proof.leaves where number = 3; delete from proof.archived where number = 3;"
                        + "delete from proof.head where number = 3"))
                .isEqualTo(finding(2 * RANGE, 3, Reason.HEAD_MISSING));
    }

    @Test
    void findsThatTheLastHeadsAreGone() {
        assertThat(firstAfter("delete from proof.leaves where number > 3; delete from proof.archived where number > 3;"
                        + "delete from proof.head where number > 3"))
                .isEqualTo(finding(3 * RANGE, 4, Reason.HEAD_MISSING));
    }

    @Test
    void findsThatNoHeadIsLeft() {
        assertThat(firstAfter("truncate proof.leaves, proof.archived, proof.head"))
                .isEqualTo(finding(0, 1, Reason.HEAD_MISSING));
    }

    @Test
    void findsARootThatFitsTheChangedEvents() {
        assertThat(firstAfter("update proof.head set root = sha256('x') where number = 2"))
                .isEqualTo(finding(RANGE, 2, Reason.EDITED));
        assertThat(reasonsAfter("update proof.head set root = sha256('x') where number = 2"))
                .contains(Reason.HEAD_FORGED, Reason.CHAIN_BROKEN);
    }

    @Test
    void findsAHeadThatFollowsFromAnother() {
        assertThat(reasonsAfter("update proof.head set previous = sha256('x') where number = 2"))
                .contains(Reason.CHAIN_BROKEN, Reason.HEAD_FORGED);
        assertThat(firstAfter("update proof.head set at = at + interval '1 day' where number = 2"))
                .isEqualTo(finding(RANGE, 2, Reason.HEAD_FORGED));
    }

    @Test
    void findsALeafThatWasChanged() {
        assertThat(firstAfter(
                        "update proof.leaves set hashes = set_byte(hashes, 32 * 7, 255 - get_byte(hashes, 32 * 7))"
                                + " where number = 2"))
                .isEqualTo(finding(RANGE + 7, 2, Reason.EDITED));
    }

    @Test
    void findsTheRangeWhenItsLeavesWereChangedToo() {
        assertThat(firstAfter("update engine.event set payload = '{}'::bytea where global_index = 400;"
                        + "update proof.leaves set hashes = sha256('x') where number = 3"))
                .isEqualTo(finding(2 * RANGE, 3, Reason.EDITED));
    }

    private static Finding firstAfter(String sql) {
        var first = after(sql).findings().getFirst();
        return finding(first.position(), first.head(), first.reason());
    }

    private static List<Reason> reasonsAfter(String sql) {
        return after(sql).findings().stream().map(Finding::reason).toList();
    }

    private static Verdict after(String sql) {
        return undone(() -> {
            log.side.db().sql("set local session_replication_role = replica").update(); // no triggers, no references
            for (var statement : sql.split(";")) {
                log.side.db().sql(statement).update();
            }
            return log.verdict();
        });
    }

    private static Verdict undone(Supplier<Verdict> work) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return work.get();
        }));
    }

    private static Finding finding(long position, long head, Reason reason) {
        return new Finding(position, head, reason, "");
    }
}
