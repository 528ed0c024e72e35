package dev.easel.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByLabelOptions;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import dev.easel.standalone.DemoLogins.Login;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;

/** Somebody in front of a web: finds things as people do, by what they are and what they are called. */
record Visitor(Page page, Words words) {

    static final long GIFT = 10;
    static final long PRICE = 10;
    static final String TOOL = "Background remover";
    static final String ACTION = "Remove background";

    private static final Pattern TASK = Pattern.compile(".*/tasks/tsk_[0-9a-f]+$");

    static Visitor ofPublic(Page page) {
        return new Visitor(page, Words.PUBLIC);
    }

    static Visitor ofAdmin(Page page) {
        return new Visitor(page, Words.ADMIN);
    }

    Locator link(String key) {
        return named(AriaRole.LINK, words.say(key)).first();
    }

    Locator button(String key) {
        return named(AriaRole.BUTTON, words.say(key));
    }

    Locator heading(String text) {
        return named(AriaRole.HEADING, text);
    }

    Locator text(String text) {
        return page.getByText(text, new Page.GetByTextOptions().setExact(true));
    }

    Locator named(AriaRole role, String name) {
        return page.getByRole(role, new GetByRoleOptions().setName(name).setExact(true));
    }

    Locator field(String key) {
        return page.getByLabel(words.say(key), new GetByLabelOptions().setExact(true));
    }

    /** Opens an account and waits for its first credits; the e-mail address tells it from all others. */
    String signUp() {
        var email = "visitor-" + UUID.randomUUID() + "@easel.example";
        page.navigate("/");
        link("shell.signUp").click();
        field("signUp.name").fill("Ada Visitor");
        field("credentials.email").fill(email);
        field("credentials.password").fill("correct horse battery");
        button("signUp.action").click();
        assertThat(balance(GIFT)).isVisible();
        return email;
    }

    /** From where a sign-in page is shown. */
    void signIn(Login login) {
        field("credentials.email").fill(login.email());
        field("credentials.password").fill(login.password());
        button("credentials.signIn").click();
    }

    Locator balance(long credits) {
        return named(AriaRole.BUTTON, words.say("credits.open", Map.of("count", credits)));
    }

    /** The button that starts the main job, with what that costs. */
    Locator start() {
        return start(ACTION, PRICE);
    }

    Locator start(String action, long price) {
        return named(AriaRole.BUTTON, words.say("tool.action", Map.of("action", action, "cost", words.credits(price))));
    }

    /** Waits until a task's page is shown, other than the one that was. */
    void awaitTask(String before) {
        page.waitForURL(url -> TASK.matcher(url).matches() && !url.equals(before));
    }

    void choose(Path file) {
        page.locator("input[type=file]").setInputFiles(file);
    }

    /** Goes to the tool, picks the photo of the demo and starts; the task's page is shown. */
    void run() {
        page.navigate("/tools/background-remove");
        choose(photo());
        start().click();
        awaitTask("");
    }

    Locator status(String status) {
        return page.getByTestId("status").getByText(words.say("status." + status));
    }

    /** The bundled photo, as a file. */
    static Path photo() {
        try (var in = Objects.requireNonNull(Visitor.class.getResourceAsStream("/demo-photo.png"))) {
            var file = Path.of("target", "photo.png");
            Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
