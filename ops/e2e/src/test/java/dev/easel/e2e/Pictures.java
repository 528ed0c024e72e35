package dev.easel.e2e;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.Page.WaitForFunctionOptions;
import com.microsoft.playwright.TimeoutError;
import java.nio.file.Path;
import java.util.List;

/** The pictures in a page, and pictures of it. */
final class Pictures {

    private static final double PATIENCE_MILLIS = 10_000;

    /** Those that can be seen now: what lies further down is loaded when somebody gets there. */
    private static final String SEEN = """
            [...document.images].filter((image) => {
              const { width, top, bottom } = image.getBoundingClientRect()
              return width > 0 && bottom > 0 && top < innerHeight && image.checkVisibility()
            })""";

    private static final String ALL_ARE_THERE = "() => " + SEEN + ".every((image) => image.complete)";

    /** Also those in whose place the page itself says that they cannot be shown. */
    private static final String BROKEN = """
            async (missing) => {
              const seen = %s
              await Promise.allSettled(seen.filter((image) => image.complete).map((image) => image.decode()))
              return [
                ...seen.filter((image) => !image.complete || image.naturalWidth === 0).map((image) => image.currentSrc),
                ...[...document.querySelectorAll('[role=img][aria-label]')]
                  .map((place) => place.getAttribute('aria-label'))
                  .filter((label) => label.endsWith(missing)),
              ]
            }""".formatted(SEEN);

    private Pictures() {}

    /** Waits until what can be seen is decoded; the pictures that are not, or cannot be. */
    static List<String> broken(Page page) {
        try {
            page.waitForFunction(ALL_ARE_THERE, null, new WaitForFunctionOptions().setTimeout(PATIENCE_MILLIS));
        } catch (TimeoutError late) {
            // They are told below, by their addresses.
        }
        var broken = (List<?>) page.evaluate(BROKEN, Words.PUBLIC.say("image.missing"));
        return broken.stream().map(address -> "broken picture: " + address).toList();
    }

    /** Keeps a picture of a page as it is now. */
    static void take(Page page, String name) {
        page.screenshot(new ScreenshotOptions().setPath(Path.of("target", "screens", name + ".png")));
    }
}
