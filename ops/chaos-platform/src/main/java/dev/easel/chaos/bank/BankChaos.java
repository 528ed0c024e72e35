package dev.easel.chaos.bank;

import dev.easel.chaos.Exit;
import dev.easel.chaos.Options;
import dev.easel.chaos.bank.BankRun.Outcome;
import dev.easel.chaos.bank.BankRun.Size;
import dev.easel.chaos.node.Bug;
import dev.easel.embedded.CommandLine.UsageError;
import dev.easel.embedded.EmbeddedServices.Service;
import dev.easel.embedded.Ground;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** What {@code ./easel chaos bank} runs. */
public final class BankChaos {

    private static final Size SIZE = new Size(32, 200, 20);
    private static final double MILLIS_OF_MINUTE = 60_000;

    private BankChaos() {}

    public static void main(String... words) {
        System.exit(Exit.of(() -> run(Options.parse("bank", words))));
    }

    private static boolean run(Options options) throws Exception {
        if (!options.bugs().equals(Set.of(Bug.NONE))) {
            throw new UsageError("Bugs are planted in the engine: ./easel chaos engine --plant ...");
        }
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.println("The bank, seed " + options.seed());
        var runs = options.data().resolveSibling(options.data().getFileName() + "-runs");
        try (var ground = Ground.lay(options.data(), EnumSet.allOf(Service.class))) {
            var outcome = new BankRun(ground, runs, SIZE, it -> out.println("  " + it))
                    .run(List.of(BankFault.values()), options.length(), options.seed());
            var broken = outcome.verdict().broken();
            out.println(
                    broken.isEmpty()
                            ? "Every credit is where it should be: " + outcome.acknowledged()
                                    + " wishes acknowledged, faults " + outcome.faults()
                            : "BROKEN: " + broken);
            var json = options.json();
            if (json != null) {
                Files.writeString(json, JsonMapper.shared().writeValueAsString(result(options, outcome)) + "\n");
            }
            return broken.isEmpty();
        }
    }

    private static Map<String, Object> result(Options options, Outcome outcome) {
        var result = new LinkedHashMap<String, Object>();
        result.put("commit", Objects.requireNonNullElse(System.getenv("EASEL_COMMIT"), ""));
        result.put("seed", options.seed());
        result.put("minutes", options.length().toMillis() / MILLIS_OF_MINUTE);
        result.put("acknowledged", outcome.acknowledged());
        result.put(
                "kills",
                outcome.faults().entrySet().stream()
                        .filter(it -> it.getKey().kills())
                        .mapToInt(Map.Entry::getValue)
                        .sum());
        result.put("faults", outcome.faults());
        for (var count : List.of("lost", "doubled", "negative")) {
            result.put(count, outcome.verdict().count(count));
        }
        result.put("invariants", outcome.verdict().json().path("invariants"));
        return result;
    }
}
