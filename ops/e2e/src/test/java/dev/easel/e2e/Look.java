package dev.easel.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How a page looks in either colours: what axe has to say, pictures that are missing, and whether it is wider than the screen. */
final class Look {

    private static final String AXE = """
            async (rules) => (await axe.run(document, { resultTypes: ['violations'], ...rules })).violations
              .flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html} (${node.failureSummary})`))
            """;

    /** What can go wrong in dark alone: the rest of a page is the same. */
    private static final Map<String, ?> COLOURS = Map.of("runOnly", List.of("color-contrast", "link-in-text-block"));

    /** Colours and pictures fade in. */
    private static final String AT_REST = """
            () => Promise.allSettled(document.getAnimations()
              .filter((animation) => animation.effect.getTiming().iterations !== Infinity)
              .map((animation) => animation.finished))
            """;

    private Look() {}

    /** To be run in each page that is opened. */
    static String script() {
        try {
            return Files.readString(Checkout.path("public-web/node_modules/axe-core/axe.min.js"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Takes a picture of the page that is open in light, then in dark.
     *
     * @param name of the pictures in {@code target/screens}
     * @return what is wrong with it
     */
    static List<String> faults(Page page, String name) {
        page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                .waitFor();
        page.waitForLoadState(LoadState.LOAD);
        assertThat(page.locator("[aria-busy=true]")).hasCount(0);
        var faults = new ArrayList<String>();
        for (var colours : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            faults.addAll(faultsIn(page, name, colours));
        }
        return faults;
    }

    private static List<String> faultsIn(Page page, String name, ColorScheme colours) {
        var word = colours.name().toLowerCase(Locale.ROOT);
        page.emulateMedia(new EmulateMediaOptions().setColorScheme(colours));
        assertThat(page.locator("html." + word)).hasCount(1);
        var faults = new ArrayList<>(Pictures.broken(page));
        page.evaluate(AT_REST);
        var look = name + "-" + page.viewportSize().width + "-" + word;
        Pictures.take(page, look);
        var rules = colours == ColorScheme.DARK ? COLOURS : Map.of();
        ((List<?>) page.evaluate(AXE, rules)).forEach(fault -> faults.add(String.valueOf(fault)));
        var width = (int) page.evaluate("() => document.documentElement.scrollWidth");
        if (width > page.viewportSize().width) {
            faults.add("it is " + width + " px wide");
        }
        return faults.stream().map(fault -> look + ": " + fault).toList();
    }
}
