package dev.easel.command.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.api.credits.Credits;
import dev.easel.api.credits.LedgerId;
import dev.easel.api.tenants.AppAnswer;
import dev.easel.api.tenants.AppId;
import dev.easel.api.tenants.AppTerms;
import dev.easel.api.tenants.AppUserAnswer;
import dev.easel.api.tenants.AppUserId;
import dev.easel.api.tenants.KeyId;
import dev.easel.api.tenants.KeyMode;
import dev.easel.api.tenants.commands.InspectApp;
import dev.easel.api.tenants.commands.InspectAppUser;
import dev.easel.platform.Commands;
import dev.easel.platform.Sessions;
import dev.easel.testing.Browser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class AppEndpointsIT extends OneApp {

    @Nested
    class Apps {

        @Test
        void areOpenedOnceUnderTheirSlugs() {
            assertThat(opened.status()).isEqualTo(201);
            assertThat(opened.text("apiKey")).startsWith(slug + "_live_");
            var again = ADMIN.post(APPS, Map.of("name", "Other", "slug", slug));
            assertThat(again.status()).isEqualTo(409);
            assertThat(again.text("code")).isEqualTo("SLUG_TAKEN");
        }

        @ParameterizedTest
        @ValueSource(strings = {"", "a", "9to5", "Photo", "photo_mania", "easel", "platform", "a/../b"})
        void areRefusedWithASlugThatKeysCannotBeginWith(String bad) {
            var answer = ADMIN.post(APPS, Map.of("name", "PhotoMania", "slug", bad));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("errors/0/pointer")).isEqualTo("/slug");
        }

        @Test
        void changeUnlessSomebodyElseWasFirst() {
            var changed = ADMIN.write("PATCH", path, Map.of("name", "Photo Mania"));
            assertThat(changed.text("app/name")).isEmpty();
            assertThat(changed.text("name")).isEqualTo("Photo Mania");
            assertThat(changed.json().at("/defaultTokenGrant").asLong()).isEqualTo(10);
            var stale = ADMIN.with("If-Match", "\"0\"").write("PATCH", path, Map.of("name", "Third"));
            ADMIN.without("If-Match");
            assertThat(stale.status()).isEqualTo(412);
            assertThat(ADMIN.write("PATCH", APPS + "/app_none", Map.of()).status())
                    .isEqualTo(404);
        }

        @Test
        void keepTheirKeysOutWhileTheyAreDisabled() {
            assertThat(open("ada").status()).isEqualTo(201);
            ADMIN.write("PATCH", path, Map.of("isEnabled", false));
            refusedSoon(app, "APP_DISABLED", "App is disabled");
            ADMIN.write("PATCH", path, Map.of("isEnabled", true));
            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(open("ada").status()).isEqualTo(200));
        }
    }

    @Nested
    class Archived {

        private final Browser root = SIDE.browser()
                .withSession(SIDE.bean(Sessions.class)
                        .open(new AccountId("acc_0000000000000000000000000000000b"), Set.of(Role.SUPER_ADMIN))
                        .token());

        @Test
        void areEndedByNobodyButASuperAdministrator() {
            assertThat(ADMIN.write("DELETE", path, null).status()).isEqualTo(403);
            assertThat(root.write("DELETE", APPS + "/app_none", null).status()).isEqualTo(404);
            assertThat(open("ada").status()).isEqualTo(201);
        }

        @Test
        void endTheirKeysAndUsersButNoLedger() {
            open("ada");
            change(app, "ada", Map.of("metadata", Map.of("email", "ada@example.org")));
            var user = AppUserId.of(AppId.of(slug), KeyMode.LIVE, "ada");
            var ledger = LedgerId.of(user.owner(AppId.of(slug))).value();
            var kept = events(ledger);
            assertThat(root.write("DELETE", path, null).status()).isEqualTo(204);
            refusedSoon(app, "INVALID_API_KEY", "Invalid API key");
            assertThat(root.write("DELETE", path, null).status()).isEqualTo(204);
            assertThat(events(ledger)).isEqualTo(kept);
            var row = SIDE.bean(JdbcClient.class)
                    .sql(
                            "select active::text || coalesce(metadata::text, '') from command.app_user where user_id = :user")
                    .param("user", user.value())
                    .query(String.class)
                    .single();
            assertThat(row).isEqualTo("false");
        }

        @Test
        void areChangedNoMore() {
            open("ada");
            root.write("DELETE", path, null);
            var user = "/api/admin/app-users/" + AppUserId.of(AppId.of(slug), KeyMode.LIVE, "ada");
            for (var answer : List.of(
                    ADMIN.write("PATCH", path, Map.of("name", "Other")),
                    ADMIN.write("PATCH", path, Map.of("isEnabled", true)),
                    ADMIN.post(path + "/keys", Map.of("name", "Server")),
                    ADMIN.write("PATCH", user, Map.of("isActive", true)),
                    ADMIN.post(APPS, Map.of("name", "Again", "slug", slug)))) {
                assertThat(answer.status()).isEqualTo(409);
                assertThat(answer.text("code")).isIn("APP_ARCHIVED", "SLUG_TAKEN");
            }
        }
    }

    /** What requests are let in by must be what the log says, whichever of those that came at once writes last. */
    @Nested
    class AtOnce {

        private final KeyVault vault = SIDE.bean(KeyVault.class);
        private final Commands commands = SIDE.bean(Commands.class);
        private final AppId id = AppId.of(slug);

        @Test
        void aSlowOneThatEnabledDoesNotUndoOneThatDisabledSince() {
            AppAnswer enabled = commands.ask(new InspectApp(id));
            ADMIN.write("PATCH", path, Map.of("isEnabled", false));
            vault.know(enabled);
            refusedSoon(app, "APP_DISABLED", "App is disabled");
        }

        @Test
        void aKeyThatWasRevokedBeforeItWorkedNeverWorks() {
            var key = ADMIN.post(path + "/keys", Map.of("name", "Server"));
            ADMIN.write("DELETE", path + "/keys/" + key.text("key/id"), null);
            vault.use(new KeyId(key.text("key/id")));
            refusedSoon(app(key.text("secret")), "INVALID_API_KEY", "Invalid API key");
        }

        @Test
        void aSlowOneThatLetAUserInDoesNotUndoOneThatKeptHimOutSince() {
            open("ada");
            var user = AppUserId.of(id, KeyMode.LIVE, "ada");
            AppUserAnswer active = commands.ask(new InspectAppUser(user));
            change(app, "ada", Map.of("is_active", false));
            SIDE.bean(UserVault.class).know(active);
            assertThat(grant(app, "ada", Map.of("amount", 1, "reason", "Gift")).text("code"))
                    .isEqualTo("USER_DEACTIVATED");
        }

        @Test
        void twoThatChangeDifferentThingsBothDo() throws InterruptedException {
            for (var round = 0; round < 5; round++) {
                var name = "Name " + round;
                var grant = 20 + round;
                try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                    threads.invokeAll(List.of(
                            () -> ADMIN.write("PATCH", path, Map.of("name", name)),
                            () -> ADMIN.write("PATCH", path, Map.of("defaultTokenGrant", grant))));
                }
                AppAnswer app = commands.ask(new InspectApp(id));
                assertThat(app.terms()).isEqualTo(new AppTerms(name, "", Credits.credits(grant)));
            }
        }
    }

    @Nested
    class Keys {

        @Test
        void areNowhereButInTheAnswerThatMadeThem() {
            var secret = opened.text("apiKey");
            var kept = SIDE.bean(JdbcClient.class)
                    .sql("select row_to_json(it)::text from command.api_key it")
                    .query(String.class)
                    .list();
            assertThat(kept).isNotEmpty().noneMatch(row -> row.contains(secret.substring(secret.length() - 20)));
            assertThat(events(opened.text("app/id"))).isNotEmpty().noneMatch(event -> event.payload()
                    .contains(secret.substring(secret.length() - 20)));
        }

        @Test
        void areOutWithinFiveSecondsOfBeingRevoked() {
            var key = ADMIN.post(path + "/keys", Map.of("name", "Server"));
            var server = app(key.text("secret"));
            assertThat(open(server, "ada").status()).isEqualTo(201);
            var one = path + "/keys/" + key.text("key/id");
            assertThat(ADMIN.write("DELETE", one, null).status()).isEqualTo(204);
            refusedSoon(server, "INVALID_API_KEY", "Invalid API key");
            assertThat(ADMIN.write("DELETE", one, null).status()).isEqualTo(204);
            assertThat(ADMIN.post(one + "/roll", Map.of()).text("code")).isEqualTo("KEY_ENDED");
            assertThat(open("ada").status()).isEqualTo(200);
        }

        @Test
        void areRolledWithOverlapOrAtOnce() {
            var key = ADMIN.post(path + "/keys", Map.of("name", "Server", "mode", "TEST", "scopes", List.of("USERS")));
            var old = app(key.text("secret"));
            var one = path + "/keys/" + key.text("key/id") + "/roll";
            var second = ADMIN.post(one, Map.of("overlapSeconds", 3600));
            assertThat(second.text("secret")).startsWith(slug + "_test_");
            assertThat(second.json().at("/key/scopes").toString()).isEqualTo("[\"USERS\"]");
            assertThat(open(old, "ada").status()).isEqualTo(201);
            assertThat(open(app(second.text("secret")), "ada").status()).isEqualTo(200);
            ADMIN.post(one, Map.of());
            refusedSoon(old, "API_KEY_EXPIRED", "API key expired");
        }

        @Test
        void allowWhatTheirScopesSay() {
            var key = ADMIN.post(path + "/keys", Map.of("name", "Reader", "scopes", List.of("READ")));
            var answer = open(app(key.text("secret")), "ada");
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.text("code")).isEqualTo("SCOPE_MISSING");
        }

        @Test
        void ofAnotherAppCannotBeTouched() {
            var other = ADMIN.post(APPS, Map.of("name", "Other", "slug", slug + "-b"));
            var key = ADMIN.post(path + "/keys", Map.of("name", "Server"));
            var elsewhere = APPS + "/" + other.text("app/id") + "/keys/" + key.text("key/id");
            assertThat(ADMIN.write("DELETE", elsewhere, null).status()).isEqualTo(404);
            assertThat(ADMIN.post(elsewhere + "/roll", Map.of()).status()).isEqualTo(404);
            assertThat(open(app(key.text("secret")), "ada").status()).isEqualTo(201);
        }

        @Test
        void areAskedForAndTakenFromEitherHeader() {
            var nobody = SIDE.browser();
            assertThat(open(nobody, "ada").text("error")).isEqualTo("Missing API key");
            assertThat(open(SIDE.browser().with("Authorization", "Bearer " + opened.text("apiKey")), "ada")
                            .status())
                    .isEqualTo(201);
            assertThat(open(ADMIN, "ada").text("code")).isEqualTo("MISSING_API_KEY");
            assertThat(app(opened.text("apiKey")).post(APPS, Map.of()).status()).isEqualTo(401);
        }

        @ParameterizedTest
        @ValueSource(strings = {"x", "pm_live_abc", "' or '1'='1", "%00", "../../etc", "Bearer Bearer", "\u00e9\u00ff"})
        void areRefusedWhenTheyCannotBeAny(String bad) {
            var answer = open(app(bad), "ada");
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.text("error")).isEqualTo("Invalid API key");
            assertThat(open(app(opened.text("apiKey")).with("Authorization", "Bearer " + bad), "ada")
                            .text("code"))
                    .isEqualTo("INVALID_API_KEY");
        }
    }
}
