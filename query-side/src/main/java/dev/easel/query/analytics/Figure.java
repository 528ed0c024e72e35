package dev.easel.query.analytics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/** What is counted for everybody who asks. Its statement is shown to analysts as an example. */
enum Figure {
    KPIS,
    USAGE,
    COHORTS,
    FUNNEL,
    TOOLS;

    /** In addresses, and of the file that has the statement. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** With the parameters {@code :from}, {@code :to}, and for some {@code :unit} (day, week or month). */
    String sql() {
        try (var file = Objects.requireNonNull(Figure.class.getResourceAsStream("/analytics/" + word() + ".sql"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
