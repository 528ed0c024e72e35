package dev.easel.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the guides name is there: files by their paths, and our types by their names. */
class GuidesTest {

    private static final Path GUIDES = House.ROOT.resolve("ops/docs/guides");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern NAMED = Pattern.compile("`([a-z][\\w.-]*/[\\w./-]+)`");
    private static final Pattern LINKED = Pattern.compile("\\]\\(([^)#:]+)\\)");
    private static final Pattern TYPE = Pattern.compile("`([A-Z][a-zA-Z]+(?:IT|Test|Wiring|Job|Types|Provider|Story))");

    /** Made by who follows the guide. */
    private static final List<String> FOLLOWED = List.of("Grayscale");

    @Test
    void nameFilesThatExist() throws IOException {
        for (var guide : guides()) {
            var text = BLOCK.matcher(Files.readString(guide)).replaceAll("");
            assertThat(all(NAMED, text))
                    .as("paths in %s", guide.getFileName())
                    .allMatch(path -> Files.exists(House.ROOT.resolve(path)));
            assertThat(all(LINKED, text))
                    .as("links in %s", guide.getFileName())
                    .allMatch(path -> Files.exists(guide.resolveSibling(path)));
        }
    }

    @Test
    void nameTypesThatExist() throws IOException {
        var sources = sources();
        for (var guide : guides()) {
            var text = BLOCK.matcher(Files.readString(guide)).replaceAll("");
            assertThat(all(TYPE, text).stream().filter(type -> FOLLOWED.stream().noneMatch(type::startsWith)))
                    .as("types in %s", guide.getFileName())
                    .allMatch(type -> sources.contains(type + ".java"));
        }
    }

    @Test
    void seeWhatIsGone() {
        assertThat(all(NAMED, "in `ops/docs/none.md` and `image-upscale`")).containsExactly("ops/docs/none.md");
        assertThat(House.ROOT.resolve("ops/docs/none.md")).doesNotExist();
    }

    private static List<Path> guides() throws IOException {
        try (var files = Files.list(GUIDES)) {
            var found = files.filter(file -> file.toString().endsWith(".md")).toList();
            assertThat(found).isNotEmpty();
            return found;
        }
    }

    private static List<String> sources() throws IOException {
        try (var files = Files.walk(House.ROOT)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> Stream.of("node_modules", "/target/").noneMatch(file.toString()::contains))
                    .map(file -> file.getFileName().toString())
                    .toList();
        }
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult result) -> result.group(1))
                .toList();
    }
}
