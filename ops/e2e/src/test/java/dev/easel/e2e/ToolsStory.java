package dev.easel.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The other tools, from the photo to what can be turned around; the times from click to result are printed. */
class ToolsStory {

    private static final int LEAST_POINTS = 20_000;
    private static final int FAR_FROM_IT = 90; // of the 765 that lie between black and white
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @RegisterExtension
    final Screens screens = new Screens();

    @ParameterizedTest
    @EnumSource(Screen.class)
    void paintsAFigurineThatIsThenShapedIn3d(Screen screen) {
        var visitor = at(screen, "figme");
        visitor.page().getByRole(AriaRole.RADIO).first().waitFor();
        assertThat(visitor.page().getByRole(AriaRole.RADIO).count()).isGreaterThanOrEqualTo(4);
        visitor.text("Watercolour").click();
        visitor.choose(Visitor.photo());
        try (var _ = PausableWork.pause()) {
            visitor.start("Paint the figurine", 3).click();
            visitor.awaitTask("");
            assertThat(visitor.status("processing")).isVisible();
            visitor.page().reload();
            assertThat(visitor.status("processing")).isVisible();
        }
        assertThat(visitor.status("completed")).isVisible();
        assertThat(visitor.page().getByAltText("FigMe")).isVisible();

        visitor.page().reload(); // the person comes back later to what was painted
        var painted = visitor.page().url();
        time("figme, 3D model", visitor, visitor.start("Shape it in 3D", 5), painted);
        visitor.page().reload();
        showsWhatCanBeTurned(visitor, "model", Pattern.compile("3D model: [\\d,]+ triangles, 1 texture\\."));
        assertThat(visitor.balance(2)).isVisible();
        visitor.page().navigate(painted);
        assertThat(visitor.link("followUp.see")
                        .or(visitor.page().getByText(visitor.words().say("followUp.see")))
                        .first())
                .isVisible();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void setsAMemoryInCrystal(Screen screen) {
        var visitor = at(screen, "crystal-memory");
        visitor.choose(Visitor.photo());
        time(
                "crystal memory",
                visitor,
                visitor.start(visitor.words().say("tool.begin", Map.of("name", "Crystal memory")), 6),
                "");
        showsWhatCanBeTurned(visitor, "points", Pattern.compile("Point cloud: [\\d,]+ coloured points\\."));
        var facts = visitor.page().getByTestId("points").getAttribute("aria-label");
        assertThat(Integer.parseInt(facts.replaceAll("\\D", ""))).isGreaterThanOrEqualTo(LEAST_POINTS);
        visitor.named(AriaRole.SLIDER, visitor.words().say("viewer.pointSize")).press("End");
        var picture = visitor.page()
                .waitForDownload(() -> visitor.button("viewer.picture").click());
        assertThat(picture.suggestedFilename()).endsWith(".png");
        var file = visitor.page()
                .waitForDownload(() -> visitor.link("tasks.download").click());
        assertThat(file.suggestedFilename()).endsWith(".ply");
        assertThat(visitor.balance(4)).isVisible();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void enlargesAPictureOnAPageThatNobodyWrote(Screen screen) {
        var visitor = at(screen, "image-upscale");
        assertThat(visitor.page().getByRole(AriaRole.RADIO)).hasCount(2);
        visitor.text("Four times as wide and as high").click();
        visitor.choose(Visitor.photo());
        var tabs = visitor.page().getByRole(AriaRole.TAB);
        tabs.getByText(visitor.words().say("input.view.json")).click();
        assertThat(visitor.field("input.json")).hasValue(Pattern.compile("\"factor\": \"4\""));
        tabs.getByText(visitor.words().say("input.view.curl")).click();
        assertThat(visitor.page().getByRole(AriaRole.TABPANEL).getByText(Pattern.compile("\"factor\": ?\"4\"")))
                .isVisible();
        tabs.getByText(visitor.words().say("input.view.form")).click();
        time("upscaler", visitor, visitor.start("Enlarge", 4), "");
        assertThat(visitor.named(AriaRole.SLIDER, visitor.words().say("compare.handle")))
                .isVisible();
    }

    @Test
    void showsWhatOneStepMakesWithoutAnybodyLookingInBetween() {
        var cutting = at(Screen.DESKTOP, "background-remove");
        cutting.choose(Visitor.photo());
        time("background removal", cutting, cutting.start(), "");
        var painting = at(Screen.DESKTOP, "figme");
        painting.text("Watercolour").click();
        painting.choose(Visitor.photo());
        time("figme, picture", painting, painting.start("Paint the figurine", 3), "");
    }

    private Visitor at(Screen screen, String slug) {
        var visitor = Visitor.ofPublic(screens.open(screen));
        visitor.signUp();
        visitor.page().navigate("/tools/" + slug);
        return visitor;
    }

    /** Presses the button and waits for what comes of it. */
    private static void time(String what, Visitor visitor, Locator start, String before) {
        assertThat(start).isEnabled();
        var from = System.nanoTime();
        start.click();
        visitor.awaitTask(before);
        assertThat(visitor.status("completed")).isVisible();
        System.out.printf(
                "%s: %d ms%n", what, Duration.ofNanos(System.nanoTime() - from).toMillis());
    }

    private static void showsWhatCanBeTurned(Visitor visitor, String viewer, Pattern facts) {
        var canvas = visitor.page().getByTestId(viewer);
        assertThat(canvas).hasAttribute("aria-label", Pattern.compile(".*" + facts));
        var first = canvas.screenshot();
        visitor.button("viewer.turnLeft").click();
        assertThat(canvas.screenshot()).isNotEqualTo(first);
        var far = covered(canvas.screenshot());
        visitor.button("viewer.zoomIn").click();
        await().atMost(PATIENCE).until(() -> covered(canvas.screenshot()) > far);
        assertThat(Look.faults(visitor.page(), "look-" + viewer)).isEmpty();
    }

    /** Points that look other than the corner of a picture. */
    private static long covered(byte[] png) {
        var picture = read(png);
        var corner = picture.getRGB(0, 0);
        return IntStream.range(0, picture.getWidth() * picture.getHeight())
                .map(at -> picture.getRGB(at % picture.getWidth(), at / picture.getWidth()))
                .filter(point -> IntStream.of(0, 8, 16)
                                .map(shift -> Math.abs((point >> shift & 0xff) - (corner >> shift & 0xff)))
                                .sum()
                        > FAR_FROM_IT)
                .count();
    }

    private static BufferedImage read(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
