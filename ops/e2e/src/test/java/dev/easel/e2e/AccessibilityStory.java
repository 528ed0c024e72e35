package dev.easel.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.easel.api.accounts.Role;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page of both webs, at either width and in either colours: nothing for axe to say, nothing in the console. */
class AccessibilityStory {

    @RegisterExtension
    final Screens screens = new Screens();

    @ParameterizedTest
    @EnumSource
    void isOpenToEverybody(Screen screen) {
        var visitor = Visitor.ofPublic(screens.open(screen));
        var faults = new ArrayList<String>();
        for (var path : List.of(
                "/",
                "/tools",
                "/tools/background-remove",
                "/tools/figme",
                "/tools/image-upscale",
                "/sign-in",
                "/sign-up")) {
            faults.addAll(faultsAt(visitor.page(), path));
        }
        visitor.signUp();
        visitor.run();
        assertThat(visitor.status("completed")).isVisible();
        var task = path(visitor.page());
        visitor.button("tasks.save").click();
        visitor.link("tasks.isSaved").click();
        visitor.page().waitForURL("**/assets/**");
        var asset = path(visitor.page());
        for (var path : List.of("/", "/tools/background-remove", "/tasks", task, "/assets", asset, "/credits")) {
            faults.addAll(faultsAt(visitor.page(), path));
        }

        var console = Visitor.ofAdmin(screens.open(screen));
        faults.addAll(faultsAt(console.page(), "/admin/login"));
        console.signIn(screens.login(Role.SUPER_ADMIN));
        assertThat(console.heading(console.words().say("tasks.title"))).isVisible();
        var paths = List.of(
                "/admin/tasks",
                "/admin" + task,
                "/admin/ledgers",
                "/admin/movements",
                "/admin/summary",
                "/admin/reconciliation",
                "/admin/redemption-codes",
                "/admin/analytics",
                "/admin/tools",
                "/admin/tools/new",
                "/admin/tools/types",
                "/admin/providers",
                "/admin/audit",
                "/admin/queue",
                "/admin/system");
        for (var path : paths) {
            faults.addAll(faultsAt(console.page(), path));
        }
        for (var list : List.of("/admin/ledgers", "/admin/tools")) {
            console.page().navigate(list);
            console.page()
                    .getByRole(AriaRole.TABLE)
                    .getByRole(AriaRole.LINK)
                    .first()
                    .click();
            console.page().waitForURL("**" + list + "/*");
            faults.addAll(faultsAt(console.page(), path(console.page())));
        }

        var user = Visitor.ofAdmin(screens.open(screen));
        user.page().navigate("/admin/tasks");
        user.signIn(screens.login(Role.USER));
        user.page().waitForURL("**/no-access?page=/tasks");
        faults.addAll(faultsAt(user.page(), "/admin/no-access?page=/tasks"));

        screens.expectRefusal(404); // of the page itself
        faults.addAll(faultsAt(visitor.page(), "/there/is/nothing"));
        faults.addAll(faultsAt(console.page(), "/admin/there/is/nothing"));
        assertThat(faults).isEmpty();
    }

    private List<String> faultsAt(Page page, String path) {
        page.navigate(path);
        var faults = new ArrayList<>(Look.faults(
                page, "look" + path.replaceAll("(tsk|ast|acc|tool)_.*", "one").replaceAll("[/?]", "-")));
        screens.complaints().forEach(complaint -> faults.add(path + " console: " + complaint));
        return faults;
    }

    private static String path(Page page) {
        return page.url().replaceFirst("https?://[^/]+", "").replaceFirst("\\?.*", "");
    }
}
