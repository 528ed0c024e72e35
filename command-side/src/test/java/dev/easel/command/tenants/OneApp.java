package dev.easel.command.tenants;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.command.platform.RunningSide;
import dev.easel.engine.EventLog;
import dev.easel.engine.LoggedEvent;
import dev.easel.platform.Sessions;
import dev.easel.testing.Browser;
import dev.easel.testing.Browser.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An app of its own for every test, the admin who runs it, and the app's server. */
abstract class OneApp {

    static final String APPS = "/api/admin/apps";
    static final String USERS = "/api/v1/users";

    static final RunningSide SIDE = RunningSide.shared();
    static final Browser ADMIN = SIDE.browser()
            .withSession(SIDE.bean(Sessions.class)
                    .open(new AccountId("acc_0000000000000000000000000000000a"), Set.of(Role.ADMIN))
                    .token());
    private static int apps;

    final String slug = "app-" + ++apps;
    final Answer opened =
            ADMIN.post(APPS, Map.of("name", "PhotoMania", "slug", slug, "description", "", "defaultTokenGrant", 10));
    final String path = APPS + "/" + opened.text("app/id");
    final Browser app = app(opened.text("apiKey"));

    Answer open(String user) {
        return open(app, user);
    }

    static Answer open(Browser app, String user) {
        return app.writeBare("POST", USERS, Map.of("external_id", user));
    }

    static Answer change(Browser app, String user, Map<String, ?> change) {
        return app.writeBare("PATCH", USERS + "/" + user, change);
    }

    static Answer grant(Browser app, String user, Map<String, ?> grant) {
        return app.writeBare("POST", USERS + "/" + user + "/tokens", grant);
    }

    static void refusedSoon(Browser app, String code, String error) {
        await().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            var answer = open(app, "ada");
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.text("code")).isEqualTo(code);
            assertThat(answer.text("error")).isEqualTo(error);
        });
    }

    static Browser app(String key) {
        return SIDE.browser().with("X-API-Key", key);
    }

    static List<LoggedEvent> events(String aggregate) {
        return SIDE.bean(EventLog.class).ofAggregate(aggregate);
    }
}
