package dev.easel.architecture;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A rule about source text.
 *
 * @param forbidden what must not be written
 * @param within parts of paths: the files it is about
 * @param because what to do instead
 */
record SourceRule(Pattern forbidden, Set<Path> within, String because) {

    SourceRule {
        within = Set.copyOf(within);
    }

    List<String> violations(List<Path> sources) throws IOException {
        var violations = new ArrayList<String>();
        for (var source : sources) {
            if (isAbout(source)) {
                forbidden
                        .matcher(Files.readString(source, UTF_8))
                        .results()
                        .forEach(found -> violations.add(source + ": " + found.group() + ", but " + because));
            }
        }
        return violations;
    }

    private boolean isAbout(Path source) {
        return within.stream().anyMatch(part -> source.toString().contains(part.toString()));
    }
}
