package dev.easel.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.easel.api.accounts.Role;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A code becomes credits, which their owner spends within a limit of their own; and finance sees that it all agrees. */
class CodesStory {

    private static final long AMOUNT = 25;
    private static final String CAMPAIGN = "Fair in May";

    @RegisterExtension
    final Screens screens = new Screens();

    @ParameterizedTest
    @EnumSource(Screen.class)
    void becomeCreditsOnceAndAreSpentWithinALimit(Screen screen) {
        var admin = Visitor.ofAdmin(screens.open(screen));
        admin.page().navigate("/admin/redemption-codes");
        admin.signIn(screens.login(Role.SUPER_ADMIN));
        var code = issue(admin);

        var visitor = Visitor.ofPublic(screens.open(screen));
        visitor.signUp();
        visitor.page().navigate("/credits");
        visitor.field("redeem.label").fill(code);
        visitor.button("redeem.action").click();
        assertThat(visitor.balance(Visitor.GIFT + AMOUNT)).isVisible();
        assertThat(visitor.page().getByText(CAMPAIGN).last()).isVisible();
        setLimit(visitor, Visitor.PRICE - 1);
        visitor.page().navigate("/tools/background-remove");
        visitor.choose(Visitor.photo());
        screens.expectRefusal(403);
        visitor.start().click();
        assertThat(visitor.text(visitor.words().say("refusal.SPENDING_LIMIT_REACHED")))
                .isVisible();

        var late = Visitor.ofPublic(screens.open(screen));
        late.signUp();
        late.page().navigate("/credits");
        late.field("redeem.label").fill(code);
        screens.expectRefusal(409);
        late.button("redeem.action").click();
        assertThat(late.text(late.words().say("refusal.CODE_REDEEMED"))).isVisible();

        admin.page().reload();
        assertThat(admin.page()
                        .getByRole(AriaRole.ROW)
                        .filter(new FilterOptions().setHasText(code.substring(code.length() - 4)))
                        .filter(new FilterOptions().setHasText(admin.words().say("codeState.REDEEMED"))))
                .isVisible();
        admin.page().navigate("/admin/reconciliation");
        assertThat(admin.text(admin.words().say("reconciliation.agrees"))).isVisible();
    }

    private static String issue(Visitor admin) {
        admin.button("codes.new").click();
        required(admin, "codes.campaign", CAMPAIGN);
        required(admin, "codes.count", "1");
        required(admin, "codes.each", Long.toString(AMOUNT));
        admin.button("codes.make").click();
        var code = admin.page().locator("pre").innerText().strip();
        admin.button("codes.done").click();
        return code;
    }

    private static void setLimit(Visitor visitor, long credits) {
        visitor.button("limit.set").click();
        required(visitor, "limit.amount", Long.toString(credits));
        visitor.button("limit.save").click();
        var used = visitor.words().say("limit.usedMONTH", Map.of("used", 0, "amount", credits));
        assertThat(visitor.text(used)).isVisible();
    }

    /** A field whose label carries a star. */
    private static void required(Visitor visitor, String key, String value) {
        visitor.page()
                .getByLabel(Pattern.compile("^" + visitor.words().say(key) + "\\*?$"))
                .fill(value);
    }
}
