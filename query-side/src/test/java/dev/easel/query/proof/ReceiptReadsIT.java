package dev.easel.query.proof;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.verify.ReceiptCheck;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReceiptReadsIT {

    private static final AccountId ADA = new AccountId("acc_ada");
    private static final AccountId BOB = new AccountId("acc_bob");
    private static final int SEALED = 64;

    private static SealedLog log;

    @BeforeAll
    static void start() {
        log = SealedLog.start(16, Duration.ofDays(1)).movements(ADA, 70).sealed(SEALED);
        log.side.history().read();
    }

    @AfterAll
    static void stop() {
        log.close();
    }

    @Test
    void givesItsOwnerAReceiptThatProvesEachMovement() {
        var browser = log.side.browser(ADA, Role.USER);
        var good = 0;
        for (var entry : ProofIT.entries(log.side, ADA)) {
            var answer = browser.get("/api/credits/history/" + entry + "/proof");
            if (answer.status() == 409) {
                assertThat(answer.text("code")).isEqualTo("NOT_SEALED_YET");
                continue;
            }
            assertThat(answer.status()).isEqualTo(200);
            assertThat(answer.header("Content-Disposition")).contains("easel-receipt-" + entry + ".json");
            assertThat(answer.text("entry")).isEqualTo(entry);
            assertThat(ReceiptCheck.of(answer.body()).failures()).isEmpty();
            good++;
        }
        assertThat(good).isGreaterThan(SEALED / 2);
    }

    @Test
    void saysNothingOfWhoDidIt() {
        var entry = ProofIT.entries(log.side, ADA).getFirst();
        var receipt = log.side.browser(ADA, Role.USER).get("/api/credits/history/" + entry + "/proof");
        assertThat(receipt.text("event/metadataHash")).hasSize(64);
        assertThat(receipt.body()).doesNotContain("acc_root").doesNotContain("\"metadata\"");
    }

    @Test
    void givesFinanceTheReceiptOfAnybody() {
        var entry = ProofIT.entries(log.side, ADA).getFirst();
        var finance = ProofIT.finance(log.side);
        var path = "/api/finance/ledgers/" + ADA.value() + "/entries/" + entry + "/proof";
        assertThat(ReceiptCheck.of(finance.get(path).body()).failures()).isEmpty();
        assertThat(finance.get(path.replace(ADA.value(), BOB.value())).status()).isEqualTo(404);
        assertThat(finance.get(path.replace(entry, "ent_none")).status()).isEqualTo(404);
    }

    @Test
    void givesNobodyTheReceiptOfAnother() {
        var entry = ProofIT.entries(log.side, ADA).getFirst();
        var bob = log.side.browser(BOB, Role.USER);
        assertThat(bob.get("/api/credits/history/" + entry + "/proof").status()).isEqualTo(404);
        assertThat(bob.get("/api/finance/ledgers/acc_ada/entries/" + entry + "/proof")
                        .status())
                .isEqualTo(403);
        assertThat(log.side
                        .browser()
                        .get("/api/credits/history/" + entry + "/proof")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void givesNoReceiptOfWhatIsNoLongerWhatWasSealed() {
        try (var other = SealedLog.start(4, Duration.ofDays(1))) {
            other.movements(ADA, 8).sealed(8);
            other.side.history().read();
            var entry = ProofIT.entries(other.side, ADA).getFirst();
            other.side
                    .db()
                    .sql("update engine.event set payload = payload || ' '::bytea where global_index < 4")
                    .update();
            var answer = other.side.browser(ADA, Role.USER).get("/api/credits/history/" + entry + "/proof");
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.text("code")).isEqualTo("PROOF_BROKEN");
        }
    }

    @ParameterizedTest
    @EnumSource
    void showsTheProofToFinanceAndOperators(Role role) {
        var browser = log.side.browser(new AccountId("acc_somebody"), role);
        var status = role == Role.USER || role == Role.ANALYST ? 403 : 200;
        for (var path : new String[] {"", "/heads?limit=2", "/export"}) {
            assertThat(browser.get("/api/finance/proof" + path).status()).isEqualTo(status);
        }
    }

    @Test
    void pagesThroughTheHeads() {
        var finance = ProofIT.finance(log.side);
        var first = finance.get("/api/finance/proof/heads?limit=3").json();
        assertThat(first.at("/heads")).hasSize(3);
        assertThat(first.at("/heads/0/head/number").asLong()).isEqualTo(4);
        assertThat(first.at("/heads/0/archive").asString()).isEqualTo("AGREES");
        var next = first.at("/nextCursor").asString();
        var second =
                finance.get("/api/finance/proof/heads?limit=3&cursor=" + next).json();
        assertThat(second.at("/heads/0/head/number").asLong()).isEqualTo(1);
        assertThat(second.has("nextCursor")).isFalse();
    }

    @Test
    void exportsTheRangesThatAreAskedFor() {
        var finance = ProofIT.finance(log.side);
        var export = finance.get("/api/finance/proof/export?from=20&to=40");
        assertThat(export.header("Content-Type")).startsWith("application/x-ndjson");
        var verdict = SealedLog.verdict(export.body().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        assertThat(verdict.findings()).isEmpty();
        assertThat(verdict.events()).isEqualTo(32);
        assertThat(verdict.notes()).anyMatch(note -> note.contains("head 1"));
        for (var query : new String[] {"from=64", "to=1000", "from=x", "from=-1"}) {
            assertThat(finance.get("/api/finance/proof/export?" + query).status())
                    .isEqualTo(400);
        }
    }

    @Test
    void publishesKeysAndHeads() {
        var anybody = log.side.browser();
        assertThat(anybody.get("/api/proof/keys").json().at("/keys")).hasSize(1);
        assertThat(anybody.get("/api/proof/heads").json().at("/heads")).hasSize(4);
        assertThat(anybody.get("/api/proof/heads?after=3")
                        .json()
                        .at("/heads/0/number")
                        .asLong())
                .isEqualTo(4);
        var head = anybody.get("/api/proof/heads/2").json();
        assertThat(head.at("/head/from").asLong()).isEqualTo(16);
        assertThat(head.at("/archived")).isEqualTo(head.at("/head"));
        for (var number : new long[] {0, 5, -1, Long.MAX_VALUE}) {
            assertThat(anybody.get("/api/proof/heads/" + number).status()).isEqualTo(404);
        }
        assertThat(anybody.get("/api/proof/heads/x").status()).isEqualTo(400);
    }

    @Test
    void tellsTheLagAsAMetric() {
        var metrics = log.side.browser().get("/metrics").body();
        assertThat(metrics).contains("easel_proof_lag_events 6.0").contains("easel_proof_heads_differing 0.0");
    }
}
