package dev.easel.chaos.fuzz;

import dev.easel.chaos.Exit;
import dev.easel.embedded.CommandLine;
import dev.easel.embedded.CommandLine.UsageError;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What {@code ./easel chaos fuzz} runs. */
public final class FuzzChaos {

    private static final int USUAL = 100_000;

    private FuzzChaos() {}

    public static void main(String... words) {
        System.exit(Exit.of(() -> run(Asked.parse(words))));
    }

    private static boolean run(Asked asked) throws Exception {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        out.printf("%,d requests, seed %d%n", asked.requests(), asked.seed());
        var directory = asked.data().resolveSibling(asked.data().getFileName() + "-fuzz");
        FileSystemUtils.deleteRecursively(directory);
        try (var easel = PrivateEasel.start(directory)) {
            var outcome = new FuzzRun(easel.origin(), easel.logins()).run(asked.requests(), asked.seed());
            var broken = outcome.findings().told();
            out.println("answers: " + outcome.statuses());
            broken.forEach(it -> out.println("BROKEN: " + it));
            out.println(broken.isEmpty() && easel.isAlive() ? "Every answer was a proper one." : "Not all is well.");
            var json = asked.json();
            if (json != null) {
                var result = new LinkedHashMap<String, Object>();
                result.put("commit", Objects.requireNonNullElse(System.getenv("EASEL_COMMIT"), ""));
                result.put("seed", asked.seed());
                result.put("requests", asked.requests());
                result.put("statuses", outcome.statuses());
                JsonNode findings =
                        JsonMapper.shared().readTree(outcome.findings().json());
                result.put("invariants", findings.path("invariants"));
                Files.writeString(json, JsonMapper.shared().writeValueAsString(result) + "\n");
            }
            return broken.isEmpty() && easel.isAlive();
        }
    }

    /** @param data beside which everything lies while it runs */
    private record Asked(int requests, long seed, @Nullable Path json, Path data) {

        static Asked parse(String... words) {
            var rest = new CommandLine(words);
            if (!rest.next().equals("fuzz")) {
                throw new UsageError("Expected: ./easel chaos fuzz");
            }
            var requests = USUAL;
            var seed = System.currentTimeMillis();
            Path json = null;
            var data = Path.of("chaos-data");
            while (!rest.isEmpty()) {
                var word = rest.next();
                switch (word) {
                    case "--requests" -> requests = (int) number(word, rest.value(word));
                    case "--seed" -> seed = number(word, rest.value(word));
                    case "--json" -> json = Path.of(rest.value(word));
                    case "--data" -> data = Path.of(rest.value(word));
                    default -> throw new UsageError("Unknown option: " + word);
                }
            }
            return new Asked(requests, seed, json, data);
        }

        private static long number(String option, String text) {
            if (!text.matches("\\d{1,9}")) {
                throw new UsageError(option + " needs a number");
            }
            return Long.parseLong(text);
        }
    }
}
