package dev.easel.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The main job as a stranger does it: from the sign-up to the file, with every credit accounted for. */
class MainJobStory {

    private static final String RESULT = "photo – background removed.png";
    private static final Pattern SOME_PERCENT = Pattern.compile("[2-9]\\d %");

    @RegisterExtension
    final Screens screens = new Screens();

    @ParameterizedTest
    @EnumSource(Screen.class)
    void turnsAPhotoIntoAResultThatCostsWhatTheButtonSaid(Screen screen) throws IOException {
        var visitor = Visitor.ofPublic(screens.open(screen));
        visitor.signUp();
        visitor.link("home.start").click();
        assertThat(visitor.heading(Visitor.TOOL)).isVisible();
        visitor.choose(Visitor.photo());
        assertThat(visitor.start()).isInViewport(); // without scrolling, on a phone too
        Visitor second;
        try (var _ = PausableWork.pause()) {
            visitor.start().click();
            showsItHalfWay(visitor);
            visitor.page().reload();
            showsItHalfWay(visitor);
            second = Visitor.ofPublic(visitor.page().context().newPage());
            second.page().navigate(visitor.page().url());
            showsItHalfWay(second);
        }
        for (var tab : new Visitor[] {visitor, second}) {
            assertThat(tab.status("completed")).isVisible();
            assertThat(tab.page().getByTestId("receipt"))
                    .containsText(tab.words().credits(Visitor.PRICE));
            comparesBeforeAndAfter(tab);
        }
        var cutOut = ImageIO.read(downloaded(visitor).toFile());
        var photo = ImageIO.read(Visitor.photo().toFile());
        assertThat(cutOut.getWidth()).isEqualTo(photo.getWidth());
        assertThat(cutOut.getHeight()).isEqualTo(photo.getHeight());
        assertThat(cutOut.getColorModel().hasAlpha()).isTrue();

        visitor.balance(0).click();
        visitor.link("credits.all").click();
        for (var movement : new String[] {"SIGNUP", "HOLD", "CAPTURE"}) {
            assertThat(visitor.text(visitor.words().say("movement." + movement)))
                    .isVisible();
        }
    }

    @Test
    void isFoundAtItsAddressAfterARestart() {
        var visitor = Visitor.ofPublic(screens.open(Screen.DESKTOP));
        visitor.signUp();
        visitor.run();
        assertThat(visitor.status("completed")).isVisible();
        var address = visitor.page().url();
        screens.restart();
        visitor.page().navigate(address);
        assertThat(visitor.status("completed")).isVisible();
        comparesBeforeAndAfter(visitor);
        assertThat(Pictures.broken(visitor.page())).isEmpty();
        assertThat(visitor.balance(Visitor.GIFT - Visitor.PRICE)).isVisible();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void keepsAResultForAFurtherLookAndForGood(Screen screen) {
        var visitor = Visitor.ofPublic(screens.open(screen));
        visitor.signUp();
        visitor.run();
        assertThat(visitor.status("completed")).isVisible();
        visitor.button("tasks.save").click();
        visitor.link("tasks.isSaved").click();
        assertThat(visitor.heading(RESULT)).isVisible();
        assertThat(visitor.page().getByRole(AriaRole.IMG).first()).isVisible();
        visitor.page().navigate("/tasks");
        visitor.page().getByRole(AriaRole.MAIN).getByText(Visitor.TOOL).click();
        assertThat(visitor.status("completed")).isVisible();
    }

    @Test
    void givesTheCreditsOfCancelledWorkBackAndSaysSo() {
        var visitor = Visitor.ofPublic(screens.open(Screen.PHONE));
        visitor.signUp();
        try (var _ = PausableWork.pause()) {
            visitor.run();
            showsItHalfWay(visitor);
            assertThat(visitor.balance(0)).isVisible();
            visitor.button("tasks.cancel").click();
            assertThat(visitor.text(visitor.words()
                            .say(
                                    "tasks.cancelled",
                                    Map.of("amount", visitor.words().credits(Visitor.PRICE)))))
                    .isVisible();
        }
        assertThat(visitor.status("cancelled")).isVisible();
        assertThat(visitor.page().getByTestId("receipt"))
                .containsText(visitor.words().say("receipt.cameBack"));
        visitor.balance(Visitor.GIFT).click();
        visitor.link("credits.all").click();
        assertThat(visitor.text(visitor.words().say("movement.RELEASE"))).isVisible();
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void saysWhatIsMissingWhenTheCreditsDoNotSuffice(Screen screen) {
        screens.expectRefusal(402);
        var visitor = Visitor.ofPublic(screens.open(screen));
        visitor.signUp();
        visitor.run();
        assertThat(visitor.status("completed")).isVisible();

        visitor.page().navigate("/tools/background-remove");
        visitor.choose(Visitor.photo());
        var missing = visitor.text(
                visitor.words().say("refusal.INSUFFICIENT_CREDITS", Map.of("required", Visitor.PRICE, "balance", 0)));
        assertThat(missing).isVisible(); // before anything is tried
        visitor.start().click();
        var refusal = visitor.page().getByRole(AriaRole.ALERT);
        assertThat(refusal).containsText(visitor.words().say("tool.notStarted"));
        assertThat(refusal).containsText(visitor.words().say("error.requestId"));
        assertThat(missing).isVisible();
        refusal.getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(visitor.words().say("credits.get.link")))
                .click();
        assertThat(visitor.heading(visitor.words().say("credits.get.title"))).isVisible();
    }

    @Test
    void takesNoFileThatIsNoPicture() throws IOException {
        var visitor = Visitor.ofPublic(screens.open(Screen.PHONE));
        visitor.signUp();
        visitor.link("home.start").click();
        visitor.choose(Files.writeString(Path.of("target", "letter.txt"), "Dear Easel"));
        assertThat(visitor.page().getByRole(AriaRole.ALERT))
                .hasText(visitor.words().say("picture.fault.type", Map.of("formats", "JPG, PNG, WEBP")));
        assertThat(visitor.start()).isVisible();
    }

    @Test
    void tellsAFileThatOnlyCallsItselfAPicture() throws IOException {
        screens.expectRefusal(415);
        screens.expectRefusal(422);
        var visitor = Visitor.ofPublic(screens.open(Screen.DESKTOP));
        visitor.signUp();
        visitor.link("home.start").click();
        visitor.choose(Files.writeString(Path.of("target", "letter.png"), "Dear Easel"));
        var refusal = visitor.page().getByRole(AriaRole.ALERT);
        assertThat(refusal).containsText(visitor.words().say("picture.uploadFailed"));
        assertThat(refusal).containsText(visitor.words().say("refusal.UNSUPPORTED_MEDIA_TYPE"));
    }

    @ParameterizedTest
    @EnumSource(Screen.class)
    void saysThatAPageIsMissingAndLeadsBack(Screen screen) {
        screens.expectRefusal(404);
        var visitor = Visitor.ofPublic(screens.open(screen));
        visitor.page().navigate("/there/is/nothing");
        assertThat(visitor.heading(visitor.words().say("missing.title"))).isAttached();
        visitor.link("missing.home").click();
        assertThat(visitor.heading(visitor.words().say("home.title"))).isVisible();
    }

    private static void showsItHalfWay(Visitor visitor) {
        assertThat(visitor.status("processing")).isVisible();
        assertThat(visitor.named(AriaRole.PROGRESSBAR, visitor.words().say("tasks.progress")))
                .isVisible();
        assertThat(visitor.page().getByText(SOME_PERCENT)).isVisible();
    }

    private static void comparesBeforeAndAfter(Visitor visitor) {
        var slider = visitor.named(AriaRole.SLIDER, visitor.words().say("compare.handle"));
        assertThat(slider).hasAttribute("aria-valuetext", visitor.words().say("compare.value", Map.of("percent", 65)));
        slider.press("Home");
        assertThat(slider).hasAttribute("aria-valuetext", visitor.words().say("compare.value", Map.of("percent", 100)));
        var after = visitor.page().getByAltText(Visitor.TOOL);
        assertThat(after).hasJSProperty("complete", true);
        assertThat((int) after.evaluate("image => image.naturalWidth")).isPositive();
    }

    private static Path downloaded(Visitor visitor) {
        Download download = visitor.page()
                .waitForDownload(() -> visitor.link("tasks.download").click());
        assertThat(download.suggestedFilename()).isEqualTo(RESULT);
        return download.path();
    }
}
