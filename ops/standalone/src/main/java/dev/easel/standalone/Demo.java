package dev.easel.standalone;

import dev.easel.api.accounts.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** The demo's person, at an Easel that runs: has credits, does the main job. */
final class Demo {

    static final long CREDITS = 1000;
    private static final String PHOTO = "/demo-photo.png";
    private static final Duration GIFT_PATIENCE = Duration.ofSeconds(10);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

    private final String origin;
    private final DemoLogins logins;

    Demo(String origin, DemoLogins logins) {
        this.origin = origin;
        this.logins = logins;
    }

    /**
     * Sees to it that the person has at least {@link #CREDITS}.
     *
     * @param gift what the person, being new, is about to get from the house
     */
    void topUp(long gift) {
        try (var person = signedIn(Role.USER);
                var admin = signedIn(Role.SUPER_ADMIN)) {
            var missing = CREDITS - balance(person, gift);
            if (missing > 0) {
                var id = person.get("/api/auth/session").path("user").path("id").asString();
                admin.post(
                        "/api/admin/users/" + id + "/credits",
                        Map.of("amount", missing, "type", "BONUS", "reasonCode", "demo", "reason", "To try things out"),
                        UUID.randomUUID().toString());
                balance(person, CREDITS);
            }
        }
    }

    /**
     * Does the main job.
     *
     * @param photo the bundled one when absent
     * @param results where the result is kept
     */
    Receipt run(@Nullable Path photo, Path results) throws IOException {
        try (var person = signedIn(Role.USER)) {
            var job = new MainJob(person, results);
            if (photo != null) {
                return job.run(photo);
            }
            var folder = Files.createTempDirectory("easel-demo-");
            try {
                return job.run(unpack(folder));
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        }
    }

    private EaselClient signedIn(Role role) {
        var client = new EaselClient(origin);
        var login = logins.of(role);
        client.signIn(login.email(), login.password());
        return client;
    }

    /** The balance, once it is that high; whatever it is when that takes too long. */
    private static long balance(EaselClient person, long atLeast) {
        var deadline = System.nanoTime() + GIFT_PATIENCE.toNanos();
        while (true) {
            var balance = person.get("/api/credits/balance").path("balance").asLong();
            if (balance >= atLeast || System.nanoTime() > deadline) {
                return balance;
            }
            LockSupport.parkNanos(LOOK_AGAIN.toNanos());
        }
    }

    private static Path unpack(Path folder) throws IOException {
        var file = folder.resolve("portrait.png"); // results are named after it
        try (var in = Demo.class.getResourceAsStream(PHOTO)) {
            if (in == null) {
                throw new DemoFailed("the photo of the demo is missing: " + PHOTO);
            }
            Files.copy(in, file);
        }
        return file;
    }
}
