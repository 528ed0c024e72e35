package dev.easel.command.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.CredentialId;
import dev.easel.api.accounts.Plan;
import dev.easel.api.accounts.Role;
import dev.easel.api.accounts.commands.ClaimEmail;
import dev.easel.api.accounts.commands.OpenAccount;
import dev.easel.command.accounts.Vault.Credential;
import dev.easel.command.platform.RunningSide;
import dev.easel.engine.EventLog;
import dev.easel.platform.Commands;
import dev.easel.platform.Ids;
import dev.easel.testing.Browser;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthEndpointsIT {

    private static final String PASSWORD = "correct horse battery";
    private static RunningSide side;

    @BeforeAll
    static void start() {
        side = RunningSide.start(
                Map.of("SUPER_ADMIN_EMAIL", "root@easel.test", "SUPER_ADMIN_PASSWORD", "first of all passwords"));
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void signsUpAndIsSignedIn() {
        var ada = side.browser();
        assertThat(ada.get("/api/auth/session").json().has("user")).isFalse();
        var answer = ada.post(
                "/api/auth/register", Map.of("email", " Ada@Example.COM ", "password", PASSWORD, "name", " Ada "));
        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.text("user/email")).isEqualTo("ada@example.com");
        assertThat(answer.text("user/name")).isEqualTo("Ada");
        assertThat(answer.text("user/role")).isEqualTo("USER");
        assertThat(answer.text("user/plan")).isEqualTo("free");
        assertThat(answer.json().at("/verificationRequired").asBoolean()).isFalse();
        assertThat(answer.header("Easel-Position")).matches("\\d+");
        assertThat(answer.header("Set-Cookie")).contains("HttpOnly").contains("SameSite=Lax");
        assertThat(ada.get("/api/auth/session").text("user/email")).isEqualTo("ada@example.com");
    }

    @Test
    void putsNoPersonalDatumAndNoSecretIntoEvents() {
        var email = "private.person@example.com";
        side.browser().signUp(email);
        var account = AccountId.of(side.bean(EmailKeys.class).claim(Email.of(email)));
        var events = side.bean(EventLog.class).ofAggregate(account.value());
        assertThat(events).singleElement().satisfies(event -> assertThat(event.payload())
                .doesNotContain("private")
                .doesNotContain("Ada")
                .doesNotContain("argon2"));
    }

    @Test
    void signsInAndOutAgain() {
        side.browser().signUp("out@example.com");
        var browser = side.browser();
        var signedIn = browser.post("/api/auth/login", Map.of("email", "OUT@example.com", "password", PASSWORD));
        assertThat(signedIn.status()).isEqualTo(200);
        assertThat(browser.get("/api/auth/session").text("user/email")).isEqualTo("out@example.com");
        assertThat(browser.write("POST", "/api/auth/logout", null).status()).isEqualTo(204);
        assertThat(browser.get("/api/auth/session").json().has("user")).isFalse();
    }

    @Test
    void answersAnUnknownAddressLikeAWrongPassword() {
        side.browser().signUp("known@example.com");
        var wrong = side.browser()
                .post("/api/auth/login", Map.of("email", "known@example.com", "password", "something else"));
        var unknown = side.browser()
                .post("/api/auth/login", Map.of("email", "unknown@example.com", "password", "something else"));
        assertThat(List.of(wrong.status(), unknown.status())).containsExactly(401, 401);
        assertThat(wrong.text("code")).isEqualTo("BAD_CREDENTIALS");
        assertThat(unknown.text("detail")).isEqualTo(wrong.text("detail"));
        assertThat(unknown.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void givesAnAddressToOneOfManyWhoRegisterItAtOnce() throws Exception {
        var attempts = IntStream.range(0, 6)
                .<Callable<Integer>>mapToObj(i -> () -> side.browser()
                        .post(
                                "/api/auth/register",
                                Map.of("email", "race@example.com", "password", "password of " + i, "name", "N" + i))
                        .status())
                .toList();
        int winner;
        try (var threads = Executors.newFixedThreadPool(6)) {
            var statuses = threads.invokeAll(attempts).stream()
                    .map(it -> it.resultNow())
                    .toList();
            assertThat(statuses).containsOnlyOnce(201).containsOnly(201, 409);
            winner = statuses.indexOf(201);
        }
        var signedIn = side.browser()
                .post("/api/auth/login", Map.of("email", "race@example.com", "password", "password of " + winner));
        assertThat(signedIn.text("user/name")).isEqualTo("N" + winner);
    }

    @Test
    void tellsThatAnAddressIsTaken() {
        side.browser().signUp("taken@example.com");
        var again = side.browser()
                .post(
                        "/api/auth/register",
                        Map.of("email", "Taken@example.com", "password", "another password", "name", "Eve"));
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.text("code")).isEqualTo("EMAIL_TAKEN");
        assertThat(side.browser()
                        .post("/api/auth/login", Map.of("email", "taken@example.com", "password", "another password"))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void finishesARegistrationThatStoppedAfterTheAccountWasOpened() {
        var email = Email.of("crash@example.com");
        var claim = side.bean(EmailKeys.class).claim(email);
        var account = AccountId.of(claim);
        var credential = credential("crd_crash1", account);
        var rival = credential("crd_crash2", account);
        side.bean(Vault.class).register(rival, claim, email, "Rival");
        side.bean(Vault.class).register(credential, claim, email, "Grace");
        side.bean(Commands.class).tell(new ClaimEmail(claim, account));
        side.bean(Commands.class)
                .tell(new OpenAccount(account, credential.id(), Set.of(Role.USER), Plan.FREE, Instant.now()));
        var signedIn = side.browser()
                .post("/api/auth/login", Map.of("email", "crash@example.com", "password", "of crd_crash1"));
        assertThat(signedIn.text("user/name")).isEqualTo("Grace");
        assertThat(side.bean(Vault.class).candidates(account))
                .singleElement()
                .satisfies(kept -> assertThat(kept.active()).isTrue());
    }

    @Test
    void letsNobodyInWhoseRegistrationLost() {
        var email = Email.of("loser@example.com");
        var claim = side.bean(EmailKeys.class).claim(email);
        side.bean(Vault.class).register(credential("crd_loser", AccountId.of(claim)), claim, email, "Loser");
        var noAccount =
                side.browser().post("/api/auth/login", Map.of("email", email.text(), "password", "of crd_loser"));
        assertThat(noAccount.status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource({
        "no-address, good enough pass, Ada, /email",
        "a@b@example.com, good enough pass, Ada, /email",
        "new@example.com, short, Ada, /password",
        "new@example.com, Password123, Ada, /password",
        "new@example.com, new@example.com, Ada, /password",
        "new@example.com, good enough pass, ' ', /name",
        "new@example.com, good enough pass, '\u202eada', /name",
        "new@example.com, good enough pass, '\u200b', /name",
    })
    void refusesWhatNobodyShouldRegisterWith(String email, String password, String name, String pointer) {
        var answer =
                side.browser().post("/api/auth/register", Map.of("email", email, "password", password, "name", name));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.text("code")).isEqualTo("VALIDATION_ERROR");
        assertThat(answer.text("errors/0/pointer")).isEqualTo(pointer);
    }

    @Test
    void slowsDownWhoGuessesButNotThePersonElsewhere() {
        var email = Ids.next("guess") + "@example.com"; // Redis remembers the last run
        side.browser().signUp(email);
        var guesser = side.browser().with("X-Forwarded-For", "203.0.113.7");
        var statuses = IntStream.range(0, 8)
                .mapToObj(i -> guesser.post("/api/auth/login", Map.of("email", email, "password", "no")))
                .map(Browser.Answer::status)
                .toList();
        assertThat(statuses).startsWith(401, 401, 401, 401, 401).contains(423);
        var locked = guesser.post("/api/auth/login", Map.of("email", email, "password", PASSWORD));
        assertThat(locked.text("code")).isEqualTo("ACCOUNT_LOCKED");
        assertThat(Integer.parseInt(locked.header("Retry-After"))).isPositive();
        assertThat(side.browser()
                        .with("X-Forwarded-For", "198.51.100.9")
                        .post("/api/auth/login", Map.of("email", email, "password", PASSWORD))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void wantsTheTokenOfTheSessionForWrites() {
        var ada = side.browser().signUp("csrf@example.com");
        var without = ada.writeBare("POST", "/api/auth/logout", null);
        assertThat(without.status()).isEqualTo(403);
        assertThat(without.text("code")).isEqualTo("CSRF_FAILED");
        assertThat(ada.get("/api/auth/session").text("user/email")).isEqualTo("csrf@example.com");
    }

    @Test
    void refusesASignInThatAnotherSiteCaused() {
        side.browser().signUp("cross@example.com");
        var answer = side.browser()
                .with("Sec-Fetch-Site", "cross-site")
                .post("/api/auth/login", Map.of("email", "cross@example.com", "password", PASSWORD));
        assertThat(answer.text("code")).isEqualTo("CSRF_FAILED");
    }

    @Test
    void opensTheAccountThatTheEnvironmentNames() {
        var root = side.browser()
                .post("/api/auth/login", Map.of("email", "root@easel.test", "password", "first of all passwords"));
        assertThat(root.text("user/role")).isEqualTo("SUPER_ADMIN");
    }

    @Test
    void makesDemoAccountsAsOftenAsAskedAndEndsSessionsOnlyWhenRolesChange() {
        var demo = side.bean(DemoAccounts.class);
        var logins = List.of(
                new DemoAccounts.Login(Role.USER, "demo.user@easel.test", "first demo password"),
                new DemoAccounts.Login(Role.FINANCE, "demo.finance@easel.test", "first demo password"));
        var accounts = demo.create(logins);
        var finance = side.browser();
        finance.post("/api/auth/login", Map.of("email", "demo.finance@easel.test", "password", "first demo password"));
        assertThat(demo.create(List.of(
                        new DemoAccounts.Login(Role.FINANCE, "demo.finance@easel.test", "second demo password"))))
                .isEqualTo(Map.of(Role.FINANCE, accounts.get(Role.FINANCE)));
        assertThat(finance.get("/api/auth/session").text("user/role")).isEqualTo("FINANCE");
        assertThat(side.browser()
                        .post(
                                "/api/auth/login",
                                Map.of("email", "demo.finance@easel.test", "password", "second demo password"))
                        .status())
                .isEqualTo(200);
        side.bean(RoleGrants.class).give(Objects.requireNonNull(accounts.get(Role.FINANCE)), Set.of(Role.USER));
        assertThat(finance.get("/api/auth/session").json().has("user")).isFalse();
    }

    private static Credential credential(String id, AccountId account) {
        return new Credential(
                new CredentialId(id), account, side.bean(Passwords.class).hash("of " + id), false);
    }
}
