package dev.easel.standalone;

import dev.easel.api.accounts.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.json.JsonMapper;

/**
 * The demo's log-ins, one for each role, with passwords drawn once. They are kept in a file for its owner alone, so that a
 * restart changes nothing and {@code ./easel demo} can sign in.
 */
public record DemoLogins(List<Login> logins) {

    static final String FILE = "demo.json";
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789"; // 32 that look like no other
    private static final int PARTS = 4;
    private static final int PART_CHARS = 4;

    public DemoLogins {
        logins = List.copyOf(logins);
    }

    /** Those of a data directory; drawn now when there are none. */
    static DemoLogins keptIn(Path file) {
        return Files.exists(file) ? read(file) : write(draw(), file);
    }

    static DemoLogins read(Path file) {
        return JSON.readValue(file, DemoLogins.class);
    }

    public Login of(Role role) {
        return logins.stream()
                .filter(login -> login.role() == role)
                .findFirst()
                .orElseThrow(() -> new DemoFailed("there is no demo log-in for " + role));
    }

    private static DemoLogins draw() {
        var random = new SecureRandom();
        return new DemoLogins(Arrays.stream(Role.values())
                .map(role -> new Login(role, email(role), password(random)))
                .toList());
    }

    private static String email(Role role) {
        return role.name().toLowerCase(Locale.ROOT).replace('_', '-') + "@easel.example";
    }

    private static String password(SecureRandom random) {
        return IntStream.range(0, PARTS)
                .mapToObj(_ -> random.ints(PART_CHARS, 0, ALPHABET.length())
                        .mapToObj(at -> ALPHABET.substring(at, at + 1))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }

    private static DemoLogins write(DemoLogins drawn, Path file) {
        try {
            var fresh = Files.createTempFile(file.toAbsolutePath().getParent(), "demo", ".json"); // its owner's alone
            Files.writeString(fresh, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(drawn) + "\n");
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            return drawn;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the demo log-ins in " + file, e);
        }
    }

    /** How somebody signs in as a role. */
    public record Login(Role role, String email, String password) {}
}
