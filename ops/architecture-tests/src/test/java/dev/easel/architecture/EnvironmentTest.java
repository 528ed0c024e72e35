package dev.easel.architecture;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code .env.example} lists every variable that has an effect, and no other. */
class EnvironmentTest {

    private static final Pattern LISTED = Pattern.compile("(?m)^# ([A-Z][A-Z0-9_]*)=");
    private static final Pattern READ_BY_JAVA =
            Pattern.compile("\\b(?:getProperty|getRequiredProperty|getenv|getOrDefault)\\(\\s*\"([A-Z][A-Z0-9_]*)\"");
    private static final Pattern READ_BY_YAML = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)");
    private static final Pattern READ_BY_SCRIPT = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*):-");

    /** Set by the launcher for its own process: meant for nobody else. */
    private static final Set<String> INTERNAL = Set.of("S3_SAME_ORIGIN", "EASEL_COMMIT");

    /** Every system has it. */
    private static final Set<String> SYSTEM = Set.of("TMPDIR", "PATH");

    @Test
    void listsWhatHasAnEffectAndNothingElse() throws IOException {
        var read = new TreeSet<String>();
        read.addAll(found(READ_BY_JAVA, sources(".java", "src/main")));
        read.addAll(found(READ_BY_YAML, sources(".yaml", "src/main/resources")));
        read.addAll(found(READ_BY_SCRIPT, sources(".sh", "ops/launcher")));
        read.removeAll(INTERNAL);
        read.removeAll(SYSTEM);
        assertThat(found(LISTED, List.of(House.ROOT.resolve(".env.example")))).isEqualTo(read);
    }

    private static List<Path> sources(String suffix, String within) throws IOException {
        try (var files = Files.walk(House.ROOT)) {
            return files.filter(file -> file.toString().endsWith(suffix))
                    .filter(file -> file.toString().contains(within))
                    .filter(file -> Stream.of("node_modules", "target").noneMatch(file.toString()::contains))
                    .toList();
        }
    }

    private static Set<String> found(Pattern name, List<Path> files) throws IOException {
        assertThat(files).isNotEmpty();
        var names = new TreeSet<String>();
        for (var file : files) {
            names.addAll(name.matcher(Files.readString(file))
                    .results()
                    .map(result -> result.group(1))
                    .collect(toCollection(TreeSet::new)));
        }
        return names;
    }
}
