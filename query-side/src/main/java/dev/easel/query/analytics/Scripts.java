package dev.easel.query.analytics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** SQL that lies beside the code, below {@code analytics}. */
final class Scripts {

    /** Questions that analysts may begin with; their first line says what is asked. */
    private static final List<String> EXAMPLES = List.of(
            "active-owners-by-week",
            "why-tasks-fail",
            "slowest-models",
            "credits-by-source",
            "days-to-first-purchase",
            "tasks-per-app-user");

    private Scripts() {}

    static String read(String path) {
        try {
            return new ClassPathResource("analytics/" + path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static List<Example> examples() {
        return EXAMPLES.stream()
                .map(name -> {
                    var lines = read("examples/" + name + ".sql").split("\n", 2);
                    return new Example(name, lines[0].replaceFirst("^-- ", ""), lines[1].strip());
                })
                .toList();
    }

    /** @param title what is asked, in words */
    record Example(String name, String title, String sql) {}
}
