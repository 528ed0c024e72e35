package dev.easel.query.credits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.Owner;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.api.credits.CodeId;
import dev.easel.api.credits.CodeTerms;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.events.CodeIssued;
import dev.easel.api.credits.events.CodeRedeemed;
import dev.easel.api.credits.events.CodeRevoked;
import dev.easel.query.platform.CommandVault;
import dev.easel.query.platform.RunningQuery;
import dev.easel.testing.Browser;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CodeReadsIT {

    private static final String CODES = "/api/admin/redemption-codes";
    private static final AccountId ADA = new AccountId("acc_ada");
    private static final Instant AT = Instant.parse("2026-11-27T10:00:00Z");

    private static RunningQuery side;
    private static Browser finance;

    @BeforeAll
    static void start() {
        side = RunningQuery.start(Map.of());
        CommandVault.beside(side).person(ADA, "ada@example.com", "Ada Lovelace");
        finance = side.browser(new AccountId("acc_fin"), Role.FINANCE);
        var history = side.history();
        history.of(id("ready"), issued("ready", null));
        history.of(id("lapsed"), issued("lapsed", AT));
        history.of(id("revoked"), issued("revoked", null), new CodeRevoked(id("revoked"), AT));
        var owner = Owner.of(ADA);
        var lot = terms(null).lot(id("redeemed"), LedgerId.of(owner), AT);
        history.of(
                id("redeemed"),
                issued("redeemed", null),
                new CodeRedeemed(id("redeemed"), owner, LedgerId.of(owner), lot, "Fair in May", AT));
        history.read();
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void tellWhatBecameOfEachTheNewestFirst() {
        var codes = finance.get(CODES).json().at("/codes");
        assertThat(codes.findValuesAsString("state")).containsExactly("REDEEMED", "REVOKED", "LAPSED", "READY");
        assertThat(codes.at("/0/redeemedBy/name").asString()).isEqualTo("Ada Lovelace");
        assertThat(codes.at("/0/endedAt").asString()).isEqualTo("2026-11-27T10:00:00Z");
        assertThat(codes.at("/3/amount").asLong()).isEqualTo(25);
        assertThat(codes.at("/3/ending").asString()).isEqualTo("7QK2");
        assertThat(codes.at("/3").has("redeemedBy")).isFalse();
    }

    @Test
    void areFoundByHowTheyStandAndByBatch() {
        assertThat(finance.get(CODES + "?state=LAPSED").json().at("/codes").findValuesAsString("codeId"))
                .containsExactly("code_lapsed");
        assertThat(finance.get(CODES + "?state=READY").json().at("/codes").findValuesAsString("codeId"))
                .containsExactly("code_ready");
        assertThat(finance.get(CODES + "?batchId=other").json().at("/codes")).isEmpty();
        assertThat(finance.get(CODES + "?state=LOST").text("errors/0/pointer")).isEqualTo("/state");
    }

    @Test
    void comeInPages() {
        var first = finance.get(CODES + "?limit=3");
        assertThat(first.json().at("/codes")).hasSize(3);
        var rest = finance.get(CODES + "?limit=3&cursor=" + first.text("nextCursor"));
        assertThat(rest.json().at("/codes").findValuesAsString("codeId")).containsExactly("code_ready");
        assertThat(rest.json().has("nextCursor")).isFalse();
    }

    @Test
    void areNobodysBusiness() {
        assertThat(side.browser(ADA, Role.USER).get(CODES).status()).isEqualTo(403);
    }

    private static CodeId id(String name) {
        return new CodeId("code_" + name);
    }

    private static CodeIssued issued(String name, @Nullable Instant till) {
        return new CodeIssued(id(name), "batch_1", "7QK2", terms(till), AT);
    }

    private static CodeTerms terms(@Nullable Instant till) {
        return new CodeTerms(Credits.credits(25), "Fair in May", till, 90);
    }
}
