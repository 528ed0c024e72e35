package dev.easel.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Playwright.CreateOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.easel.standalone.DemoLogins;
import dev.easel.standalone.Standalone;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/** The one Easel that all stories of this module share, and the browser that they look at it with. */
final class RunningEasel implements AutoCloseable {

    static final int PATIENCE_MILLIS = 30_000;

    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--enable-unsafe-swiftshader", // the viewers draw with WebGL, here without a GPU
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Path data;
    private Standalone easel;
    private final Playwright playwright;
    private final Browser browser;
    private final DemoLogins logins;

    RunningEasel() {
        try {
            data = Files.createTempDirectory("easel-e2e-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        easel = start(0);
        // also when a run is broken off
        Runtime.getRuntime().addShutdownHook(new Thread(() -> easel.close(), "easel-e2e-stop"));
        logins = easel.openDemo();
        playwright = Playwright.create(new CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new LaunchOptions()
                        .setExecutablePath(Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium")))
                        .setArgs(QUIET));
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    }

    void restart() {
        var port = URI.create(easel.origin()).getPort();
        easel.close();
        easel = start(port);
    }

    String origin() {
        return easel.origin();
    }

    Browser browser() {
        return browser;
    }

    DemoLogins logins() {
        return logins;
    }

    private Standalone start(int port) {
        return Standalone.start(
                data,
                port,
                Map.of(
                        "APP_ENV", "test",
                        "EASEL_WEB_DIR", Checkout.withWebs().toString(),
                        "PROOF_RANGE_SECONDS", "0"));
    }

    @Override
    public void close() throws IOException {
        playwright.close();
        easel.close();
        FileSystemUtils.deleteRecursively(data);
    }
}
