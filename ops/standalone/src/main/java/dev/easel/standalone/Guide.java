package dev.easel.standalone;

import java.nio.file.Path;
import java.util.stream.Collectors;

/** What one can do once Easel is up. */
final class Guide {

    private Guide() {}

    static String places(String origin) {
        return """

                Open
                  %1$s/         make something
                  %1$s/admin/   run it
                  %1$s/doc      the API
                """.formatted(origin);
    }

    static String logins(DemoLogins logins, Path file) {
        return "Log in as (also in " + file + ")\n"
                + logins.logins().stream()
                        .map(login -> "  %-12s %-28s %s".formatted(login.role(), login.email(), login.password()))
                        .collect(Collectors.joining("\n"));
    }
}
