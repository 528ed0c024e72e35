package dev.easel.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import dev.easel.api.accounts.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page of both webs, at either width and in either colours: nothing for axe to say, nothing in the console. */
class AccessibilityStory {

    private static final String AXE = """
            async () => (await axe.run(document, { resultTypes: ['violations'] })).violations.flatMap(({ id, nodes }) =>
              nodes.map((node) => `${id}: ${node.html} (${node.failureSummary})`))
            """;

    /** Colours and pictures fade in. */
    private static final String AT_REST = """
            () => Promise.allSettled(document.getAnimations()
              .filter((animation) => animation.effect.getTiming().iterations !== Infinity)
              .map((animation) => animation.finished))
            """;

    @RegisterExtension
    final Screens screens = new Screens();

    @ParameterizedTest
    @EnumSource
    void isOpenToEverybody(Screen screen) throws IOException {
        var visitor = Visitor.ofPublic(open(screen));
        var faults = new ArrayList<String>();
        for (var path : List.of("/", "/tools", "/tools/background-remove", "/sign-in", "/sign-up")) {
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

        var console = Visitor.ofAdmin(open(screen));
        faults.addAll(faultsAt(console.page(), "/admin/login"));
        console.signIn(screens.login(Role.SUPER_ADMIN));
        assertThat(console.heading(console.words().say("tasks.title"))).isVisible();
        var paths = List.of(
                "/admin/tasks",
                "/admin" + task,
                "/admin/ledgers",
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
        console.page().navigate("/admin/ledgers");
        console.page()
                .getByRole(AriaRole.TABLE)
                .getByRole(AriaRole.LINK)
                .first()
                .click();
        console.page().waitForURL("**/ledgers/*");
        faults.addAll(faultsAt(console.page(), path(console.page())));

        var user = Visitor.ofAdmin(open(screen));
        user.page().navigate("/admin/tasks");
        user.signIn(screens.login(Role.USER));
        user.page().waitForURL("**/no-access?page=/tasks");
        faults.addAll(faultsAt(user.page(), "/admin/no-access?page=/tasks"));

        screens.expectRefusal(404); // of the page itself
        faults.addAll(faultsAt(visitor.page(), "/there/is/nothing"));
        faults.addAll(faultsAt(console.page(), "/admin/there/is/nothing"));
        assertThat(faults).isEmpty();
    }

    private Page open(Screen screen) throws IOException {
        var page = screens.open(screen);
        page.addInitScript(Files.readString(Checkout.path("public-web/node_modules/axe-core/axe.min.js")));
        return page;
    }

    private List<String> faultsAt(Page page, String path) {
        page.navigate(path);
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .waitFor();
        page.waitForLoadState(LoadState.LOAD);
        assertThat(page.locator("[aria-busy=true]")).hasCount(0);
        var faults = new ArrayList<String>();
        for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            faults.addAll(faultsIn(page, path, colours));
        }
        screens.complaints().forEach(complaint -> faults.add(path + " console: " + complaint));
        return faults;
    }

    private static List<String> faultsIn(Page page, String path, ColorScheme colours) {
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(colours));
        assertThat(page.locator("html." + colours.name().toLowerCase(Locale.ROOT)))
                .hasCount(1);
        var look = page.viewportSize().width + "-" + colours.name().toLowerCase(Locale.ROOT);
        var faults = new ArrayList<>(Pictures.broken(page));
        page.evaluate(AT_REST);
        Pictures.take(
                page, "look" + path.replaceAll("tsk_.*|ast_.*|acc_.*", "one").replaceAll("[/?]", "-") + "-" + look);
        ((List<?>) page.evaluate(AXE)).forEach(fault -> faults.add(String.valueOf(fault)));
        var width = (int) page.evaluate("() => document.documentElement.scrollWidth");
        if (width > page.viewportSize().width) {
            faults.add("it is " + width + " px wide");
        }
        return faults.stream().map(fault -> look + " " + path + " " + fault).toList();
    }

    private static String path(Page page) {
        return page.url().replaceFirst("https?://[^/]+", "").replaceFirst("\\?.*", "");
    }
}
