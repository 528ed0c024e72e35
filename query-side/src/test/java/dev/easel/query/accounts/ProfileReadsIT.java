package dev.easel.query.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.Owner;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.CredentialId;
import dev.easel.api.accounts.EmailClaimId;
import dev.easel.api.accounts.Plan;
import dev.easel.api.accounts.Role;
import dev.easel.api.accounts.events.AccountOpened;
import dev.easel.api.accounts.events.EmailClaimed;
import dev.easel.api.accounts.events.RolesChanged;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.credits.Lot;
import dev.easel.api.credits.LotId;
import dev.easel.api.credits.LotSource;
import dev.easel.api.credits.events.CreditsGranted;
import dev.easel.api.credits.events.LedgerOpened;
import dev.easel.query.platform.CommandVault;
import dev.easel.query.platform.Replay;
import dev.easel.query.platform.RunningQuery;
import dev.easel.testing.History;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ProfileReadsIT {

    private static final AccountId ADA = new AccountId("acc_ada");
    private static final AccountId BOB = new AccountId("acc_bob");
    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00.123456Z");
    private static final Instant NEXT_MONTH = Instant.parse("2126-04-01T00:00:00Z");

    private static RunningQuery side;

    @BeforeAll
    static void start() {
        side = RunningQuery.start(Map.of());
        CommandVault.beside(side).person(ADA, "ada@example.com", "Ada Lovelace").person(BOB, "bob@example.com", "Bob");
        var history = new History(side);
        history.of("eml_ada", new EmailClaimed(new EmailClaimId("eml_ada"), ADA));
        history.of(ADA, opened(ADA), new RolesChanged(ADA, Set.of(Role.USER, Role.SUPER_ADMIN, Role.FINANCE), NOW));
        history.of(BOB, opened(BOB));
        var owner = Owner.of(ADA);
        var ledger = LedgerId.of(owner);
        history.of(
                ledger,
                new LedgerOpened(ledger, owner),
                granted(ledger, LotSource.SIGNUP, 10, NOW.plus(Duration.ofDays(31)), 10),
                granted(ledger, LotSource.PLAN_ALLOWANCE, 20, NEXT_MONTH, 30),
                granted(ledger, LotSource.BONUS, 5, NEXT_MONTH.plus(Duration.ofDays(1)), 35));
        history.read();
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void showsWhoOneIsAndWhatOneHas() {
        var profile = side.browser(ADA, Role.USER).get("/api/users/me").json();
        assertThat(profile).isEqualTo(JsonMapper.shared().readTree("""
                        {"user": {
                          "id": "acc_ada", "email": "ada@example.com", "name": "Ada Lovelace",
                          "role": "SUPER_ADMIN", "roles": ["SUPER_ADMIN", "FINANCE", "USER"],
                          "plan": "free", "status": "active", "credits": 35,
                          "creditResetAt": "2126-04-01T00:00:00Z", "createdAt": "2026-03-01T00:00:00.123456Z"}}
                        """));
    }

    @Test
    void showsPlanAndCreditsInShort() {
        var credits = side.browser(ADA, Role.USER).get("/api/users/credits").json();
        assertThat(credits.at("/credits").asLong()).isEqualTo(35);
        assertThat(credits.at("/plan").asString()).isEqualTo("free");
        assertThat(credits.at("/monthlyCredits").asLong()).isEqualTo(10);
        assertThat(credits.at("/creditResetAt").asString()).isEqualTo(NEXT_MONTH.toString());
    }

    @Test
    void showsNoCreditsBeforeTheLedgerIsKnown() {
        var bob = side.browser(BOB, Role.USER);
        assertThat(bob.get("/api/users/me").json().at("/user/credits").asLong(-1))
                .isZero();
        assertThat(bob.get("/api/users/credits").json().at("/credits").asLong(-1))
                .isZero();
        assertThat(bob.get("/api/users/credits").json().has("creditResetAt")).isFalse();
    }

    @Test
    void asksToComeAgainBeforeTheAccountIsKnown() {
        var answer = side.browser(new AccountId("acc_new"), Role.USER).get("/api/users/me");
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().at("/retryable").asBoolean()).isTrue();
        assertThat(answer.header("Retry-After")).isNotEmpty();
    }

    @Test
    void waitsForAnAccountThatWasOpenedJustNow() {
        for (var i = 0; i < 10; i++) {
            var account = new AccountId("acc_just" + i);
            new History(side).of(account, opened(account));
            assertThat(side.browser(account, Role.USER)
                            .get("/api/users/credits")
                            .status())
                    .isEqualTo(200);
        }
    }

    @Test
    void asksWhoIsAsking() {
        assertThat(side.browser().get("/api/users/me").status()).isEqualTo(401);
        assertThat(side.browser().get("/api/users/credits").status()).isEqualTo(401);
    }

    @Test
    void makesTheSameFromTheLogHoweverOftenItIsRead() {
        var replay = new Replay(side);
        var before = replay.rows("query.account", "account_id");
        assertThat(before).hasSizeGreaterThanOrEqualTo(2);
        replay.rebuild(PeopleList.GROUP);
        assertThat(replay.rows("query.account", "account_id")).isEqualTo(before);
        replay.repeat(PeopleList.GROUP);
        assertThat(replay.rows("query.account", "account_id")).isEqualTo(before);
    }

    private static AccountOpened opened(AccountId account) {
        return new AccountOpened(account, new CredentialId("crd_1"), Set.of(Role.USER), Plan.FREE, NOW);
    }

    private static CreditsGranted granted(
            LedgerId ledger, LotSource source, long amount, Instant expiresAt, long available) {
        var lot = new Lot(
                LotId.of(ledger, source.name()), source, Credits.credits(amount), source.priority(), NOW, expiresAt);
        return new CreditsGranted(ledger, lot, "", Credits.credits(available), Credits.NONE);
    }
}
