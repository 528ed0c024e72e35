package dev.easel.query.credits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.easel.api.Owner;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.api.credits.LedgerId;
import dev.easel.query.platform.CommandVault;
import dev.easel.query.platform.RunningQuery;
import dev.easel.testing.Browser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

class ReconciliationIT {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final int OWNERS = 12;
    private static final int EVENTS = 80;

    private static RunningQuery side;
    private static JdbcClient db;
    private static Browser finance;

    @BeforeAll
    static void start() {
        side = RunningQuery.start(Map.of());
        CommandVault.beside(side).person(new AccountId("acc_3"), "ada@example.com", "Ada Lovelace");
        db = side.bean(JdbcClient.class);
        finance = side.browser(new AccountId("acc_fin"), Role.FINANCE);
        var history = side.history();
        for (var seed = 0; seed < OWNERS; seed++) {
            var owner = Owner.of(new AccountId("acc_" + seed));
            for (var event : new RandomLedger(owner, seed).events(EVENTS)) {
                history.of(ledger(seed), event);
            }
        }
        history.read();
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void isZeroWhenEverythingAgreesAndNamesExactlyWhatDoesNot() {
        await().atMost(LIMIT).untilAsserted(() -> {
            assertThat(state().at("/checked").asLong()).isEqualTo(OWNERS);
            assertThat(state().has("lastRun")).isTrue();
        });
        assertThat(state().at("/mismatches")).isEmpty();
        var totals = state().at("/totals");
        assertThat(totals.properties().stream()
                        .mapToLong(it -> it.getValue().asLong())
                        .sum())
                .isZero();
        for (var wrong : List.of(
                new Wrong("credit_balance", "available", "balance"),
                new Wrong("credit_balance", "held", "balance-held"),
                new Wrong("credit_account", "spent", "postings"))) {
            named(wrong);
        }
        namedThoughTheTotalIsRight();
    }

    /** A single row that somebody changed behind our back is named, and forgotten once it is right again. */
    private static void named(Wrong wrong) {
        var change = "update query." + wrong.table() + " set " + wrong.column() + " = " + wrong.column() + " %+d"
                + " where ledger_id = '" + ledger(3) + "'";
        db.sql(change.formatted(7)).update();
        await(wrong.what()).atMost(LIMIT).untilAsserted(() -> {
            var found = state().at("/mismatches")
                    .valueStream()
                    .filter(it -> it.at("/what").asString().equals(wrong.what()))
                    .findFirst();
            assertThat(found).hasValueSatisfying(mismatch -> {
                assertThat(mismatch.at("/difference").asLong()).isEqualTo(7);
                assertThat(mismatch.at("/ledgerId").asString())
                        .isEqualTo(ledger(3).value());
                assertThat(mismatch.at("/owner/name").asString()).isEqualTo("Ada Lovelace");
            });
        });
        assertThat(state().at("/mismatches").valueStream().map(it -> it.at("/ledgerId")
                        .asString()))
                .containsOnly(ledger(3).value());
        db.sql(change.formatted(-7)).update();
        await(wrong.what()).atMost(LIMIT).untilAsserted(() -> assertThat(
                        state().at("/mismatchCount").asLong())
                .isZero());
    }

    /** Two lots that are wrong by as much, one each way, are right in total. */
    private static void namedThoughTheTotalIsRight() {
        var change = "update query.credit_lot set remaining = remaining %+d where lot_id = '%s'";
        var lots = db.sql("select lot_id from query.credit_lot where ledger_id = ? order by lot_id limit 2")
                .param(ledger(3).value())
                .query(String.class)
                .list();
        db.sql(change.formatted(7, lots.getFirst())).update();
        db.sql(change.formatted(-7, lots.getLast())).update();
        await().atMost(LIMIT).untilAsserted(() -> {
            assertThat(state().at("/mismatches/0/what").asString()).isEqualTo("lots-each");
            assertThat(state().at("/mismatches/0/found").asLong()).isEqualTo(14);
        });
        db.sql(change.formatted(-7, lots.getFirst())).update();
        db.sql(change.formatted(7, lots.getLast())).update();
        await().atMost(LIMIT)
                .untilAsserted(
                        () -> assertThat(state().at("/mismatchCount").asLong()).isZero());
    }

    private static LedgerId ledger(int seed) {
        return LedgerId.of(Owner.of(new AccountId("acc_" + seed)));
    }

    private static JsonNode state() {
        return finance.get("/api/finance/reconciliation").json();
    }

    private record Wrong(String table, String column, String what) {}
}
