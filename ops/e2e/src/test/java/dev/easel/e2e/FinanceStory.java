package dev.easel.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.easel.api.accounts.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who answers for credits finds out why somebody had what they had. */
class FinanceStory {

    private static final long GRANT = 37;

    @RegisterExtension
    final Screens screens = new Screens();

    @ParameterizedTest
    @EnumSource(Screen.class)
    void tellsWhySomebodyHad37CreditsAtAMoment(Screen screen) {
        var visitor = Visitor.ofPublic(screens.open(Screen.DESKTOP));
        var email = visitor.signUp();
        visitor.run();
        assertThat(visitor.status("completed")).isVisible();
        var moment = momentAfter(grantTo(email));
        visitor.run();
        assertThat(visitor.status("completed")).isVisible();

        var finance = signedIn(screen, Role.FINANCE);
        search(finance, email);
        ledgerOf(finance, email).click(); // 1
        finance.field("asOf.at").fill(field(moment));
        assertThat(finance.page().getByTestId("as-of-available")).hasText(Long.toString(GRANT));
        finance.link("asOf.why").click(); // 2
        var why = finance.named(AriaRole.DIALOG, finance.words().say("explain.balance"));
        assertThat(why.getByTestId("sum")).containsText(Long.toString(GRANT));
        assertThat(why).containsText("Thank you for looking");
        assertThat(finance.page()).hasURL(Pattern.compile(".*[?&]at=.*"));
        link(why, finance, "movement.BONUS").click(); // 3
        var grant = finance.named(AriaRole.DIALOG, finance.words().say("explain.entry"));
        assertThat(grant).containsText(finance.words().say("explain.paidFor"));
        grant.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(Visitor.TOOL))
                .first()
                .click(); // 4
        assertThat(grant).containsText(finance.words().say("explain.cost"));
        assertThat(grant).containsText(finance.words().say("event.tasks.task-completed"));
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void takesTheMovementsAway(Screen screen) throws IOException {
        var email = Visitor.ofPublic(screens.open(Screen.PHONE)).signUp();
        var finance = signedIn(screen, Role.FINANCE);
        search(finance, email);
        assertThat(ledgerOf(finance, email)).isVisible();
        finance.page().navigate("/admin/movements?type=SIGNUP");
        assertThat(finance.page().getByRole(AriaRole.ROW).nth(1))
                .containsText(finance.words().say("movement.SIGNUP"));
        var csv = download(finance, "everyEntry.csv");
        assertThat(csv.suggestedFilename()).isEqualTo("easel-movements.csv");
        assertThat(Files.readString(csv.path()).lines().skip(1))
                .isNotEmpty()
                .allMatch(line -> line.contains(",SIGNUP,"));
        assertThat(download(finance, "everyEntry.xlsx").suggestedFilename()).isEqualTo("easel-movements.xlsx");
    }

    /** Gives credits as an administrator does; when that was recorded. */
    private Instant grantTo(String email) {
        var admin = signedIn(Screen.DESKTOP, Role.SUPER_ADMIN);
        admin.link("ledgers.title").click();
        search(admin, email);
        ledgerOf(admin, email).click();
        admin.button("grant.action").click();
        var dialog = admin.named(AriaRole.DIALOG, admin.words().say("grant.title"));
        dialog.getByLabel(admin.words().say("grant.amount")).fill(Long.toString(GRANT));
        dialog.getByLabel(Pattern.compile("^" + admin.words().say("grant.reason") + "\\*?$"))
                .fill("Thank you for looking");
        dialog.getByRole(
                        AriaRole.BUTTON,
                        new GetByRoleOptions().setName(admin.words().say("grant.action")))
                .click();
        var row = admin.page()
                .getByRole(AriaRole.ROW)
                .filter(new FilterOptions().setHasText(admin.words().say("movement.BONUS")));
        return Instant.parse(row.locator("time").first().getAttribute("datetime"));
    }

    /** A whole second after it that has come, and whose seconds a field shows. */
    private Instant momentAfter(Instant grant) {
        var second = grant.truncatedTo(ChronoUnit.SECONDS).plusSeconds(1);
        var moment = second.getEpochSecond() % 60 == 0 ? second.plusSeconds(1) : second;
        screens.open(Screen.PHONE).waitForFunction("moment => Date.now() > moment", (double) moment.toEpochMilli());
        return moment;
    }

    private Visitor signedIn(Screen screen, Role role) {
        var visitor = Visitor.ofAdmin(screens.open(screen));
        visitor.page().navigate("/admin/");
        visitor.signIn(screens.login(role));
        var first = role == Role.FINANCE ? "ledgers.title" : "tasks.title";
        assertThat(visitor.heading(visitor.words().say(first))).isVisible();
        return visitor;
    }

    private static void search(Visitor visitor, String email) {
        visitor.field("ledgers.search").fill(email);
        visitor.field("ledgers.search").press("Enter");
    }

    private static Locator ledgerOf(Visitor visitor, String email) {
        return visitor.page()
                .getByRole(AriaRole.ROW)
                .filter(new FilterOptions().setHasText(email))
                .getByRole(AriaRole.LINK);
    }

    private static Locator link(Locator within, Visitor visitor, String key) {
        return within.getByRole(
                        AriaRole.LINK,
                        new GetByRoleOptions().setName(visitor.words().say(key)))
                .first();
    }

    private static Download download(Visitor visitor, String key) {
        return visitor.page().waitForDownload(() -> visitor.link(key).click());
    }

    private static String field(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneId.systemDefault()).toString();
    }
}
