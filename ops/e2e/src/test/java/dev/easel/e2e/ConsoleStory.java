package dev.easel.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.easel.api.accounts.Role;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Those who run Easel see what a person's task went through, what it cost, and how the house is. */
class ConsoleStory {

    private static final long GRANT = 25;
    private static final String REASON = "Thank you for looking";

    @RegisterExtension
    final Screens screens = new Screens();

    @ParameterizedTest
    @EnumSource(Screen.class)
    void tellsWhatATaskWentThrough(Screen screen) {
        var email = doTheJob();
        var admin = signedIn(screen, Role.ADMIN);
        var row = admin.page().getByRole(AriaRole.ROW).filter(new FilterOptions().setHasText(email));
        assertThat(row).containsText(admin.words().say("status.completed"));
        row.getByRole(AriaRole.LINK).first().click();

        assertThat(admin.status("completed")).isVisible();
        assertThat(admin.named(AriaRole.REGION, admin.words().say("timeline.title")))
                .containsText(admin.words().say("timeline.attempt", Map.of("provider", "local", "number", 1)));
        assertThat(admin.named(AriaRole.REGION, admin.words().say("attempts.title")))
                .containsText(admin.words().say("attemptState.SUCCEEDED"));
        for (var event : new String[] {
            "credits.credits-held",
            "tasks.task-submitted",
            "tasks.step-completed",
            "tasks.task-completed",
            "credits.hold-captured"
        }) {
            assertThat(admin.text(event)).isVisible();
            assertThat(admin.text(admin.words().say("event." + event)).first()).isVisible();
        }
        admin.button("events.raw").click();
        admin.page()
                .getByRole(AriaRole.BUTTON)
                .filter(new FilterOptions().setHasText("tasks.task-completed"))
                .click();
        assertThat(admin.text(admin.words().say("trail.causationId"))).isVisible();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void grantsCreditsThatTheLedgerThenShows(Screen screen) {
        var email = doTheJob();
        var admin = signedIn(screen, Role.SUPER_ADMIN);
        admin.link("ledgers.title").click();
        admin.field("ledgers.search").fill(email);
        admin.field("ledgers.search").press("Enter");
        admin.page()
                .getByRole(AriaRole.ROW)
                .filter(new FilterOptions().setHasText(email))
                .getByRole(AriaRole.LINK)
                .click();
        for (var movement : new String[] {"SIGNUP", "HOLD", "CAPTURE"}) {
            assertThat(admin.page()
                            .getByRole(AriaRole.CELL)
                            .filter(new FilterOptions().setHasText(admin.words().say("movement." + movement)))
                            .first())
                    .isVisible();
        }
        admin.button("grant.action").click();
        var dialog = admin.named(AriaRole.DIALOG, admin.words().say("grant.title"));
        dialog.getByLabel(admin.words().say("grant.amount")).fill(Long.toString(GRANT));
        dialog.getByLabel(Pattern.compile("^" + admin.words().say("grant.reason") + "\\*?$"))
                .fill(REASON);
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new GetByRoleOptions().setName(admin.words().say("grant.action")))
                .click();
        assertThat(admin.text(admin.words()
                        .say("grant.done", Map.of("amount", admin.words().credits(GRANT), "balance", GRANT))))
                .isVisible();
        assertThat(admin.page().getByTestId("available")).containsText(Long.toString(GRANT));
        assertThat(admin.page()
                        .getByRole(AriaRole.ROW)
                        .filter(new FilterOptions().setHasText(admin.words().say("movement.BONUS"))))
                .containsText(REASON);
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void saysHowTheHouseIs(Screen screen) {
        var admin = signedIn(screen, Role.ADMIN);
        admin.link("system.title").click();
        for (var service : new String[] {"db", "redis", "kafka", "storage"}) {
            assertThat(admin.page().getByTestId(service))
                    .containsText(admin.words().say("serviceState.ok"));
        }
        assertThat(admin.named(AriaRole.REGION, admin.words().say("processors.title")))
                .containsText(admin.words().say("processorState.running"));
        assertThat(admin.named(AriaRole.REGION, admin.words().say("providers.title")))
                .containsText("local");
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void saysThatNothingWasSetAside(Screen screen) {
        var admin = signedIn(screen, Role.ADMIN);
        admin.link("queue.title").click();
        assertThat(admin.text(admin.words().say("letters.well"))).isVisible();
        assertThat(admin.text(admin.words().say("letters.none"))).isVisible();
        assertThat(admin.named(AriaRole.REGION, admin.words().say("queues.title")))
                .containsText(admin.words().say("queueName.timers"));
        assertThat(admin.named(AriaRole.REGION, admin.words().say("lags.title")))
                .containsText("tasks.board");
    }

    @Test
    void isClosedToThoseWhoOnlyMakeThings() {
        var user = Visitor.ofAdmin(screens.open(Screen.DESKTOP));
        user.page().navigate("/admin/tasks");
        user.signIn(screens.login(Role.USER));
        assertThat(user.heading(user.words().say("noAccess.title"))).isAttached();
        assertThat(user.page().getByRole(AriaRole.MAIN))
                .containsText(user.words().say("role.ADMIN"));
        assertThat(user.link("shell.toPublic")).isVisible();
        assertThat(user.link("tasks.title")).isHidden();
    }

    /** Somebody signs up and has a photo cut out. */
    private String doTheJob() {
        var visitor = Visitor.ofPublic(screens.open(Screen.PHONE));
        var email = visitor.signUp();
        visitor.run();
        assertThat(visitor.status("completed")).isVisible();
        return email;
    }

    private Visitor signedIn(Screen screen, Role role) {
        var admin = Visitor.ofAdmin(screens.open(screen));
        admin.page().navigate("/admin/");
        admin.signIn(screens.login(role));
        assertThat(admin.heading(admin.words().say("tasks.title"))).isVisible();
        return admin;
    }
}
