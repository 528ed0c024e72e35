package dev.easel.command.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.Owner;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.tasks.TaskId;
import dev.easel.testing.Browser;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/** What people ask for over HTTP to have a task made. */
final class TaskRequests {

    private TaskRequests() {}

    static Owner owner(Browser browser) {
        return Owner.of(new AccountId(browser.get("/api/auth/session").text("user/id")));
    }

    /** The key of a picture that was uploaded and confirmed. */
    static String uploaded(Browser browser) {
        var ticket = announced(browser);
        var confirmed = browser.post("/api/assets/" + ticket.text("assetId") + "/confirm", Map.of());
        assertThat(confirmed.status()).isEqualTo(200);
        return ticket.text("storageKey");
    }

    /** An upload whose bytes arrived, but were not confirmed. */
    static Browser.Answer announced(Browser browser) {
        var bytes = picture();
        var ticket = browser.post(
                "/api/assets/upload-url",
                Map.of("filename", "cat.png", "contentType", "image/png", "size", bytes.length));
        assertThat(browser.put(ticket.text("uploadUrl"), "image/png", bytes)).isEqualTo(200);
        return ticket;
    }

    static Browser.Answer submit(Browser browser, String storageKey) {
        return submit(browser, Workshop.TOOL, Map.of("storageKey", storageKey));
    }

    static Browser.Answer submit(Browser browser, String tool, Map<String, ?> input) {
        return browser.post("/api/tasks", Map.of("toolSlug", tool, "input", input));
    }

    /** Where its owner finds a task. */
    static String path(TaskId task) {
        return "/api/tasks/" + task;
    }

    /** Where the console finds it. */
    static String admin(TaskId task) {
        return "/api/admin/tasks/" + task;
    }

    /** Why something could not be done now. */
    static String code(Browser.Answer refused) {
        assertThat(refused.status()).isEqualTo(409);
        return refused.text("code");
    }

    /** With a key. */
    static Browser.Answer once(Browser browser, String key, String path, Map<String, ?> body) {
        browser.with("Idempotency-Key", key);
        try {
            return browser.post(path, body);
        } finally {
            browser.without("Idempotency-Key");
        }
    }

    static Map<String, Object> body(String storageKey) {
        var body = new HashMap<String, Object>();
        body.put("toolSlug", Workshop.TOOL);
        body.put("input", Map.of("storageKey", storageKey));
        return body;
    }

    private static byte[] picture() {
        try (var out = new ByteArrayOutputStream()) {
            ImageIO.write(new BufferedImage(30, 20, BufferedImage.TYPE_INT_RGB), "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
