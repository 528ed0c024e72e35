package dev.easel.architecture.docs;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.easel.architecture.House;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A source file.
 *
 * @param path from the root of the house
 */
record Source(Path path) {

    private static final Pattern STARS = Pattern.compile("(?m)^\\s*\\* ?");
    private static final Pattern TAG = Pattern.compile("(?:^|\\s)@param ");
    private static final Pattern SECOND_PARAGRAPH = Pattern.compile("<p>| @param ");
    private static final Pattern INLINE = Pattern.compile("\\{@(?:code|link) #?([^}]*)}");

    static Source of(JavaClass type) {
        return of(type, "main");
    }

    static Source ofTest(JavaClass type) {
        return of(type, "test");
    }

    String text() {
        try {
            return Files.readString(House.ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the type's comment says in its first paragraph. */
    String sentence() {
        return SECOND_PARAGRAPH.split(comment(), 2)[0].strip();
    }

    /** What its comment says of its components. */
    Map<String, String> components() {
        var said = new TreeMap<String, String>();
        TAG.splitAsStream(comment()).skip(1).forEach(tag -> {
            var words = tag.strip().split(" ", 2);
            said.put(words[0], words.length > 1 ? words[1] : "");
        });
        return said;
    }

    private String comment() {
        var text = text();
        var begin = text.indexOf("/**");
        var comment = STARS.matcher(text.substring(begin + 3, text.indexOf("*/", begin)))
                .replaceAll("");
        var line = comment.lines().map(String::strip).collect(joining(" ")).strip();
        return INLINE.matcher(line).replaceAll("`$1`");
    }

    private static Source of(JavaClass type, String kind) {
        var file = type.getName().replace('.', '/') + ".java";
        return Stream.of("shared-api/messages", "command-side", "query-side", "saga-workers")
                .map(module -> Path.of(module, "src", kind, "java", file))
                .filter(path -> Files.exists(House.ROOT.resolve(path)))
                .map(Source::new)
                .findFirst()
                .orElseThrow();
    }
}
