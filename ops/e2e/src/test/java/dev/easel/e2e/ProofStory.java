package dev.easel.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.easel.api.accounts.Role;
import dev.easel.verify.Verify;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A movement of credits can be proven to its owner, to finance, and to somebody who believes neither. */
class ProofStory {

    private static final String GRANT = "credits.credits-granted";

    @RegisterExtension
    final Screens screens = new Screens();

    @ParameterizedTest
    @EnumSource
    void showsThatAReceiptIsGoodAndThatAForgedOneIsNot(Screen screen) throws IOException {
        var owner = Visitor.ofPublic(screens.open(screen));
        owner.signUp();
        awaitSealed(owner.page());
        owner.page().navigate("/credits");
        var receipt = saved(owner.page()
                .waitForDownload(() -> owner.button("credits.proof").first().click()));

        var stranger = Visitor.ofPublic(screens.open(screen));
        stranger.page().navigate("/");
        stranger.link("shell.verify").click();
        assertThat(stranger.heading(stranger.words().say("verify.title"))).isVisible();
        var faults = new ArrayList<>(Look.faults(stranger.page(), "verify"));
        stranger.choose(receipt);
        assertThat(stranger.page().getByTestId("good")).containsText(GRANT);
        assertThat(stranger.page().getByTestId("good")).containsText("\"availableAfter\": " + Visitor.GIFT);
        faults.addAll(Look.faults(stranger.page(), "verify-good"));

        stranger.choose(forged(receipt));
        assertThat(stranger.page().getByTestId("forged"))
                .containsText(stranger.words().say("verifying.failed.event"));
        assertThat(stranger.page().getByTestId("good")).hasCount(0);
        faults.addAll(Look.faults(stranger.page(), "verify-forged"));

        stranger.choose(Visitor.photo());
        assertThat(stranger.page().getByTestId("no-outcome"))
                .containsText(stranger.words().say("verifying.unreadable"));
        assertThat(faults).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void showsFinanceThatTableAndArchiveAgree(Screen screen) throws IOException {
        var owner = Visitor.ofPublic(screens.open(screen));
        var email = owner.signUp();
        awaitSealed(owner.page());
        var finance = Visitor.ofAdmin(screens.open(screen));
        finance.page().navigate("/admin/proof");
        finance.signIn(screens.login(Role.FINANCE));
        assertThat(finance.page().getByTestId("verdict"))
                .containsText(finance.words().say("proofState.well"));
        assertThat(finance.named(AriaRole.REGION, finance.words().say("heads.title")))
                .containsText(finance.words().say("agreement.AGREES"));
        assertThat(finance.named(AriaRole.REGION, finance.words().say("keys.title")))
                .containsText("key_");
        assertThat(Look.faults(finance.page(), "admin-proof")).isEmpty();
        var export = saved(finance.page()
                .waitForDownload(() -> finance.link("proof.export").click()));
        assertThat(verify("--export", export.toString())).startsWith("0 ").contains("All is well");

        finance.page().navigate("/admin/ledgers?q=" + email);
        finance.page()
                .getByRole(AriaRole.ROW)
                .filter(new FilterOptions().setHasText(email))
                .getByRole(AriaRole.LINK)
                .click();
        var receipt = saved(finance.page()
                .waitForDownload(() -> finance.button("entries.proof").first().click()));
        assertThat(verify("--receipt", receipt.toString(), "--url", origin(finance.page())))
                .startsWith("0 ")
                .contains(GRANT);
    }

    @Test
    void readsTheWholeLogWithALogin() {
        var page = screens.open(Screen.DESKTOP);
        page.navigate("/");
        var finance = screens.login(Role.FINANCE);
        var url = origin(page);
        assertThat(run(finance.password() + "\n", "--url", url, "--user", finance.email(), "--json"))
                .startsWith("0 {\"ok\":true");
        assertThat(run("wrong password\n", "--url", url, "--user", finance.email()))
                .startsWith("2 ");
        var user = screens.login(Role.USER);
        assertThat(run(user.password() + "\n", "--url", url, "--user", user.email()))
                .startsWith("2 ");
    }

    /** Until the first movement of who is signed in there has its receipt. */
    private static void awaitSealed(Page page) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> {
            var history = page.request().get("/api/credits/history").text();
            var entry =
                    JsonMapper.shared().readTree(history).at("/entries/0/id").asString("");
            return !entry.isEmpty()
                    && page.request()
                            .get("/api/credits/history/" + entry + "/proof")
                            .ok();
        });
    }

    private static Path saved(Download download) {
        var file = Path.of("target", "downloads", download.suggestedFilename());
        download.saveAs(file);
        return file;
    }

    /** The same with another amount. */
    private static Path forged(Path receipt) throws IOException {
        var json = (ObjectNode) JsonMapper.shared().readTree(Files.readString(receipt));
        var event = (ObjectNode) json.get("event");
        var payload = new String(Base64.getDecoder().decode(event.get("payload").asString()), UTF_8);
        var more = payload.replaceFirst("\"availableAfter\":\\d+", "\"availableAfter\":9999");
        assertThat(more).isNotEqualTo(payload);
        event.put("payload", Base64.getEncoder().encodeToString(more.getBytes(UTF_8)));
        return Files.writeString(Path.of("target", "downloads", "forged.json"), json.toString());
    }

    private static String origin(Page page) {
        return (String) page.evaluate("() => location.origin");
    }

    private static String verify(String... arguments) {
        return run("", arguments);
    }

    /** The exit code and what was said. */
    private static String run(String in, String... arguments) {
        var said = new ByteArrayOutputStream();
        var out = new PrintStream(said, true, UTF_8);
        var code = Verify.run(List.of(arguments), new ByteArrayInputStream(in.getBytes(UTF_8)), out, out);
        return code + " " + said.toString(UTF_8);
    }
}
