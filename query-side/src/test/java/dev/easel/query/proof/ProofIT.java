package dev.easel.query.proof;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.Owner;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.api.credits.LedgerId;
import dev.easel.platform.ObjectStore;
import dev.easel.platform.ObjectStore.Bucket;
import dev.easel.platform.Settings;
import dev.easel.query.platform.RunningQuery;
import dev.easel.testing.Browser;
import dev.easel.verify.Finding;
import dev.easel.verify.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

class ProofIT {

    private static final AccountId ADA = new AccountId("acc_ada");
    private static final AccountId FINANCE = new AccountId("acc_finance");
    private static final Duration NEVER = Duration.ofDays(365);
    private static final Duration AT_ONCE = Duration.ZERO;
    private static final String STATE = "/api/finance/proof";

    @Test
    void sealsWhatIsThereAndWhatComesAfterARestart() {
        try (var log = SealedLog.start(16, AT_ONCE)) {
            log.movements(ADA, 40).sealed(40);
            var before = requireNonNull(log.side.bean(HeadBook.class).latest()).head();
            log.side.restart();
            log.movements(FINANCE, 25).sealed(65);
            assertThat(requireNonNull(log.side.bean(HeadBook.class).find(before.number()))
                            .head())
                    .isEqualTo(before);
            assertThat(log.verdict().findings()).isEmpty();
            assertThat(log.verdict().sealed()).isEqualTo(65);
            assertThat(log.verdict().keys()).hasSize(1);
        }
    }

    @Test
    void waitsUntilARangeIsFullOrOld() {
        try (var log = SealedLog.start(16, NEVER)) {
            log.movements(ADA, 40).sealed(32);
            var state = finance(log.side).get(STATE);
            assertThat(state.json().at("/lag/events").asLong()).isEqualTo(8);
            assertThat(state.json().at("/events").asLong()).isEqualTo(40);
            assertThat(state.json().at("/sealed").asLong()).isEqualTo(32);
            assertThat(log.verdict().isGood()).isTrue();
        }
    }

    @Test
    void neverHasTwoHeadsOfOneNumber() throws Exception {
        try (var log = SealedLog.start(4, NEVER);
                var together = Executors.newFixedThreadPool(8)) {
            log.movements(ADA, 203);
            var sealer = log.side.bean(Sealer.class);
            var calls = Collections.nCopies(200, (Callable<Boolean>) sealer::sealNext);
            for (var call : together.invokeAll(calls)) {
                call.get(); // fails when a head could not be added
            }
            log.sealed(200);
            assertThat(log.side.bean(HeadBook.class).archiving().heads()).isEqualTo(50);
            assertThat(log.verdict().isGood()).isTrue();
        }
    }

    @Test
    void goesOnWithAnotherKeyWhenTheSecretIsAnother() {
        try (var log = SealedLog.start(8, NEVER)) {
            log.movements(ADA, 16).sealed(16);
            var others = new SigningKeys(log.side.db(), new KeyBox("another secret of at least thirty-two"), NEVER);
            var key = others.current(Instant.now());
            assertThat(requireNonNull(log.side.bean(SigningKeys.class).find(key.id()))
                            .endorsedBy())
                    .isNull();
            log.movements(FINANCE, 8).sealed(24);
            var verdict = log.verdict();
            assertThat(verdict.isGood()).isTrue();
            assertThat(verdict.keys()).hasSize(2).doesNotContain(key.id());
            assertThat(verdict.notes()).anyMatch(note -> note.contains("not vouched for"));
        }
    }

    @Test
    void letsAnOldKeyVouchForTheNextOne() {
        try (var log = SealedLog.start(8, NEVER)) {
            log.movements(ADA, 16).sealed(16);
            var keys = new SigningKeys(
                    log.side.db(), new KeyBox(log.side.bean(Settings.class).authSecret()), Duration.ofNanos(1));
            var next = keys.current(Instant.now());
            log.movements(FINANCE, 8).sealed(24);
            var verdict = log.verdict();
            assertThat(verdict.isGood()).isTrue();
            assertThat(verdict.notes()).isEmpty();
            assertThat(verdict.keys()).hasSize(2).contains(next.id());
        }
    }

    @Test
    void doesNotSealOverAHole() {
        try (var log = SealedLog.start(8, NEVER)) {
            log.movements(ADA, 7);
            log.side.db().sql("delete from engine.event where global_index = 3").update();
            log.movements(FINANCE, 7);
            Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                            finance(log.side).get(STATE).text("problem"))
                    .contains("Expected event 3"));
            assertThat(log.side.bean(HeadBook.class).latest()).isNull();
        }
    }

    @Test
    void saysWhereTheArchiveHasAnotherHead() {
        var settings = new HashMap<>(Map.of("PROOF_RANGE_EVENTS", "8", "PROOF_RANGE_SECONDS", "86400"));
        settings.put("PROOF_ARCHIVE", "proof-" + UUID.randomUUID());
        try (var log = SealedLog.start(settings)) {
            log.movements(ADA, 24).sealed(24);
            var store = log.side.bean(ObjectStore.class);
            store.put(
                    Bucket.ADMIN,
                    settings.get("PROOF_ARCHIVE") + "/00000002.json",
                    "application/json",
                    "{}".getBytes(StandardCharsets.UTF_8));
            store.delete(Bucket.ADMIN, settings.get("PROOF_ARCHIVE") + "/00000001.json");
            var heads = finance(log.side).get(STATE + "/heads").json().at("/heads");
            assertThat(heads.valueStream().map(head -> head.at("/archive").asString()))
                    .containsExactly("AGREES", "DIFFERS", "MISSING");
            assertThat(log.verdict().findings()).extracting(Finding::reason).contains(Reason.HEAD_MISSING);
        }
    }

    @Test
    void keepsTheFirstHeadOfANumberInTheArchive() {
        var archive = "proof-" + UUID.randomUUID();
        var settings = Map.of("PROOF_RANGE_EVENTS", "8", "PROOF_RANGE_SECONDS", "86400", "PROOF_ARCHIVE", archive);
        try (var first = SealedLog.start(settings)) {
            first.movements(ADA, 8).sealed(8);
        }
        try (var rewritten = SealedLog.start(settings)) {
            rewritten.movements(ADA, 8).sealed(8);
            assertThat(rewritten.side.bean(HeadBook.class).archiving().differing())
                    .isEqualTo(1);
            assertThat(rewritten.verdict().findings().getFirst().reason()).isEqualTo(Reason.HEAD_FORGED);
            assertThat(finance(rewritten.side)
                            .get(STATE)
                            .json()
                            .at("/archive/differing")
                            .asLong())
                    .isEqualTo(1);
        }
    }

    @Test
    void keepsThePrivateKeyToItself() {
        try (var log = SealedLog.start(8, NEVER)) {
            log.movements(ADA, 8).sealed(8);
            var sealed = log.side
                    .db()
                    .sql("select sealed from proof.signing_key")
                    .query(byte[].class)
                    .single();
            assertThat(new KeyBox("another secret of at least thirty-two").open("key", sealed))
                    .isNull();
            assertThat(new String(log.export(), StandardCharsets.UTF_8)).doesNotContain("sealed\":");
        }
    }

    static Browser finance(RunningQuery side) {
        return side.browser(FINANCE, Role.FINANCE);
    }

    static List<String> entries(RunningQuery side, AccountId account) {
        return side.db()
                .sql("select entry_id from query.credit_entry where ledger_id = :id order by sequence, part")
                .param("id", LedgerId.of(Owner.of(account)).value())
                .query(String.class)
                .list();
    }
}
