package dev.easel.bench;

import dev.easel.embedded.CommandLine;
import dev.easel.embedded.CommandLine.UsageError;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for.
 *
 * @param json where the result goes too
 * @param scenarios which of them
 * @param data where everything lies while it runs
 */
record Options(Scale scale, @Nullable Path json, Set<String> scenarios, Path data) {

    static final List<String> SCENARIOS =
            List.of("a1", "a2", "a3", "e", "g1", "g2", "g3", "b1", "b2", "c1", "d1", "d2", "f1", "f2", "f3");

    static Options parse(String... words) {
        var scale = Scale.NORMAL;
        Path json = null;
        Set<String> scenarios = Set.copyOf(SCENARIOS);
        var data = Path.of("bench-data");
        var rest = new CommandLine(words);
        while (!rest.isEmpty()) {
            var word = rest.next();
            switch (word) {
                case "--quick" -> scale = Scale.QUICK;
                case "--full" -> scale = Scale.FULL;
                case "--json" -> json = Path.of(rest.value(word));
                case "--data" -> data = Path.of(rest.value(word));
                case "--only" -> scenarios = scenarios(rest.value(word));
                default -> throw new UsageError("Unknown option: " + word);
            }
        }
        return new Options(scale, json, scenarios, data);
    }

    boolean wants(String scenario) {
        return scenarios.contains(scenario);
    }

    private static Set<String> scenarios(String ids) {
        var wanted = new TreeSet<>(List.of(ids.split(",")));
        for (var id : wanted) {
            if (!SCENARIOS.contains(id)) {
                throw new UsageError("Unknown scenario: " + id + ". There are " + String.join(", ", SCENARIOS));
            }
        }
        return wanted;
    }
}
