package dev.easel.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.easel.api.accounts.Role;
import dev.easel.standalone.DemoLogins.Login;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/**
 * Opens browsers for a story. Afterwards no page may have complained in its console, and of each page of a story that
 * failed there is a picture in {@code target/screens}.
 */
final class Screens implements BeforeEachCallback, AfterEachCallback {

    private final List<BrowserContext> open = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();
    private final List<Integer> refusals = new ArrayList<>();
    private @Nullable RunningEasel easel;

    /** A browser of somebody who was never here. */
    Page open(Screen screen) {
        var context = easel().browser()
                .newContext(new NewContextOptions()
                        .setBaseURL(easel().origin())
                        .setLocale("en-US")
                        .setViewportSize(screen.width, screen.height)
                        .setColorScheme(ColorScheme.LIGHT)
                        .setReducedMotion(ReducedMotion.REDUCE)); // pictures of what stands still
        context.setDefaultTimeout(RunningEasel.PATIENCE_MILLIS);
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text() + " at " + message.location());
            }
        });
        context.onWebError(error -> complaints.add(error.error()));
        context.addInitScript(Look.script());
        open.add(context);
        return context.newPage();
    }

    /** Chromium complains of every refusal; the story means this one to happen. */
    void expectRefusal(int status) {
        refusals.add(status);
    }

    /** Easel stops and starts again, at the same address and on the same data. */
    void restart() {
        open.forEach(context -> context.pages().forEach(page -> page.navigate("about:blank")));
        easel().restart();
    }

    Login login(Role role) {
        return easel().logins().of(role);
    }

    /** What was complained of since this was asked last. */
    List<String> complaints() {
        var unexpected = complaints.stream()
                .filter(text -> refusals.stream().noneMatch(status -> text.contains("status of " + status)))
                .toList();
        complaints.clear();
        return unexpected;
    }

    @Override
    public void beforeEach(ExtensionContext story) {
        easel = story.getRoot()
                .getStore(Namespace.GLOBAL)
                .computeIfAbsent(RunningEasel.class, _ -> new RunningEasel(), RunningEasel.class);
    }

    @Override
    public void afterEach(ExtensionContext story) {
        if (story.getExecutionException().isPresent()) {
            var name = story.getRequiredTestClass().getSimpleName() + "-"
                    + story.getRequiredTestMethod().getName();
            var number = 0;
            for (var context : open) {
                for (var page : context.pages()) {
                    Pictures.take(page, name + "-" + ++number);
                }
            }
        }
        open.forEach(BrowserContext::close);
        open.clear();
        var unexpected = complaints();
        refusals.clear();
        assertThat(unexpected).as("complaints in the console").isEmpty();
    }

    private RunningEasel easel() {
        return Objects.requireNonNull(easel);
    }
}
