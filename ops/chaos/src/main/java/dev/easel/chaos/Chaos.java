package dev.easel.chaos;

import dev.easel.chaos.EngineChaos.Outcome;
import dev.easel.chaos.node.Bug;
import dev.easel.embedded.EmbeddedServices.Service;
import dev.easel.embedded.Ground;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/** What {@code ./easel chaos} runs. Exit code 0: the engine kept its word, and each planted bug was found. */
public final class Chaos {

    private static final double MILLIS_OF_MINUTE = 60_000;

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final Options options;

    private Chaos(Options options) {
        this.options = options;
    }

    public static void main(String... words) {
        System.exit(Exit.of(() -> new Chaos(Options.parse("engine", words)).run()));
    }

    private boolean run() throws Exception {
        var results = new ArrayList<Map<String, Object>>();
        var asExpected = true;
        try (var ground = Ground.lay(options.data(), EnumSet.of(Service.POSTGRES, Service.KAFKA))) {
            var chaos = new EngineChaos(
                    ground,
                    options.data().resolveSibling(options.data().getFileName() + "-runs"),
                    it -> out.println("  " + it));
            for (var bug : options.bugs()) {
                out.println(
                        bug == Bug.NONE
                                ? "The engine as it is, seed " + options.seed()
                                : "Planted: " + bug + ", seed " + options.seed());
                var outcome = chaos.run(bug, Faults.of(bug), options.length(), options.seed());
                asExpected &= outcome.verdict().isSound() == (bug == Bug.NONE);
                out.println(said(bug, outcome));
                results.add(result(bug, outcome));
            }
        }
        var json = options.json();
        if (json != null) {
            Files.writeString(
                    json,
                    JsonMapper.shared().writeValueAsString(results.size() == 1 ? results.getFirst() : results) + "\n");
        }
        return asExpected;
    }

    private static String said(Bug bug, Outcome outcome) {
        var broken = outcome.verdict().broken();
        if (bug == Bug.NONE) {
            return outcome.verdict().isSound()
                    ? "Sound: " + outcome.acknowledged() + " operations acknowledged, faults " + outcome.faults()
                    : "BROKEN: " + broken;
        }
        return outcome.verdict().isSound() ? "NOT FOUND" : "found: " + broken;
    }

    private Map<String, Object> result(Bug bug, Outcome outcome) {
        var result = new LinkedHashMap<String, Object>();
        result.put("commit", Objects.requireNonNullElse(System.getenv("EASEL_COMMIT"), ""));
        result.put("bug", bug);
        result.put("seed", options.seed());
        result.put("minutes", options.length().toMillis() / MILLIS_OF_MINUTE);
        result.put("acknowledged", outcome.acknowledged());
        result.put("kills", outcome.faults().getOrDefault(Fault.KILL_NODE, 0));
        result.put("faults", outcome.faults());
        for (var count : List.of("lost", "doubled", "skipped")) {
            result.put(count, outcome.verdict().count(count));
        }
        result.put("invariants", outcome.verdict().json().path("invariants"));
        return result;
    }
}
