package dev.easel.query.tenants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.api.tenants.AppLimits;
import dev.easel.api.tenants.events.AppArchived;
import dev.easel.api.tenants.events.AppDisabled;
import dev.easel.api.tenants.events.AppLimited;
import dev.easel.api.tenants.events.AppUserDeactivated;
import dev.easel.api.tenants.events.KeyRevoked;
import dev.easel.query.platform.RunningQuery;
import dev.easel.testing.Browser;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TenantReadsIT {

    private static final String USERS = "/api/v1/users";

    private static ToldApp ours;
    private static RunningQuery side;
    private static Browser server;
    private static Browser stranger;
    private static Browser admin;

    @BeforeAll
    static void start() {
        side = RunningQuery.shared();
        admin = side.browser(new AccountId("acc_admin"), Role.ADMIN);
        ours = new ToldApp(side, "ours").tell().with("ada").with("bob").with("cy");
        var theirs = new ToldApp(side, "theirs").tell().with("ada");
        side.history()
                .of(ours.user("bob"), new AppUserDeactivated(ours.user("bob"), ToldApp.AT))
                .read();
        server = ours.server("READ");
        stranger = theirs.server("READ");
    }

    @Test
    void showsAnAppItsUsersPageByPage() {
        var names = new ArrayList<String>();
        var cursor = "";
        do {
            var page = server.get(USERS + "?limit=2" + cursor);
            page.json()
                    .at("/users")
                    .forEach(user -> names.add(user.get("external_id").asString()));
            assertThat(page.json().has("next_cursor")).isTrue();
            var next = page.json().get("next_cursor");
            cursor = next.isNull() ? "" : "&cursor=" + next.asString();
        } while (!cursor.isEmpty());
        assertThat(names).containsExactly("cy", "bob", "ada");
        assertThat(server.get(USERS + "?is_active=false").json().at("/users").size())
                .isEqualTo(1);
    }

    @Test
    void showsAUserOfOneAppToThatAppAlone() {
        var ada = server.get(USERS + "/ada");
        assertThat(ada.status()).isEqualTo(200);
        assertThat(ada.json().at("/token_balance").asLong()).isZero();
        assertThat(ada.json().at("/total_jobs").asLong()).isZero();
        assertThat(ada.text("metadata/plan")).isEqualTo("gold");
        var cy = stranger.get(USERS + "/cy");
        assertThat(cy.status()).isEqualTo(404);
        assertThat(cy.text("detail")).isEqualTo(stranger.get(USERS + "/nobody").text("detail"));
        assertThat(stranger.get(USERS).json().at("/users").size()).isEqualTo(1);
        assertThat(stranger.get(USERS + "/cy/tokens").status()).isEqualTo(404);
    }

    @Test
    void refusesCallersWithoutAKeyThatAllowsReading() {
        assertThat(admin.get(USERS).text("code")).isEqualTo("MISSING_API_KEY");
        assertThat(ours.server("TOKENS").get(USERS).text("code")).isEqualTo("SCOPE_MISSING");
        assertThat(server.get("/api/admin/apps").status()).isEqualTo(401);
        assertThat(server.get(USERS + "?limit=0")
                        .json()
                        .at("/details/fieldErrors/limit")
                        .size())
                .isEqualTo(1);
    }

    @Test
    void showsOperatorsAppsKeysAndUsers() {
        var app = new ToldApp(side, "shown").tell().with("ada");
        side.history()
                .of(
                        app.id(),
                        new AppDisabled(app.id(), ToldApp.AT),
                        new KeyRevoked(app.id(), app.keyId(), ToldApp.AT.plusSeconds(60)))
                .read();
        var path = "/api/admin/apps/" + app.id();
        var shown = admin.get(path);
        assertThat(shown.text("name")).isEqualTo("App shown");
        assertThat(shown.json().at("/isEnabled").asBoolean()).isFalse();
        assertThat(shown.header("ETag")).isEqualTo("\"3\"");
        assertThat(admin.get(path + "/keys").text("keys/0/state")).isEqualTo("REVOKED");
        assertThat(admin.get("/api/admin/apps?q=App+sho").json().at("/total").asInt())
                .isEqualTo(1);
        var users = admin.get(path + "/users?q=AD");
        assertThat(users.text("appUsers/0/externalId")).isEqualTo("ada");
        assertThat(admin.get("/api/admin/app-users/" + app.user("ada")).text("appId"))
                .isEqualTo(app.id().value());
        assertThat(admin.get("/api/admin/apps/app_none").status()).isEqualTo(404);
        assertThat(admin.get("/api/admin/app-users/usr_none").status()).isEqualTo(404);
    }

    @Test
    void showsAnArchivedAppWithNoKeyThatWorksAndNoUserLetIn() {
        var app = new ToldApp(side, "archived").tell().with("ada");
        side.history()
                .of(
                        app.id(),
                        new AppLimited(app.id(), new AppLimits(5, 50), ToldApp.AT),
                        new AppArchived(app.id(), ToldApp.AT.plusSeconds(60)))
                .read();
        var path = "/api/admin/apps/" + app.id();
        var shown = admin.get(path);
        assertThat(shown.json().at("/rateLimitPerUser").asInt()).isEqualTo(5);
        assertThat(shown.json().at("/rateLimitPerApp").asInt()).isEqualTo(50);
        assertThat(shown.text("archivedAt"))
                .isEqualTo(ToldApp.AT.plusSeconds(60).toString());
        assertThat(shown.json().at("/isEnabled").asBoolean()).isFalse();
        assertThat(admin.get(path + "/keys").text("keys/0/state")).isEqualTo("REVOKED");
        assertThat(admin.get(path + "/users").json().at("/appUsers/0/isActive").asBoolean())
                .isFalse();
        assertThat(admin.get("/api/admin/apps/app_none/users").status()).isEqualTo(404);
    }

    @Test
    void keepsTheSameWhenItReadsEverythingAgain() {
        for (var group : new String[] {"tenants.apps", "tenants.users"}) {
            var live = side.rows("tenant_app", "tenant_key", "app_user");
            side.repeat(group);
            assertThat(side.rows("tenant_app", "tenant_key", "app_user")).isEqualTo(live);
        }
    }
}
