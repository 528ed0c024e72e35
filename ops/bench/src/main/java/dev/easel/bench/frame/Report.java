package dev.easel.bench.frame;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a run found.
 *
 * @param measured every leg, bounds included
 * @param verdicts how they stand against their targets
 * @param missing scenarios that were not measured, and why
 * @param violations promises that did not hold: they void the run
 * @param machine where and how it ran
 */
public record Report(
        List<Measured> measured,
        List<Verdict> verdicts,
        List<String> missing,
        List<String> violations,
        Map<String, Object> machine) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public Report {
        measured = List.copyOf(measured);
        verdicts = List.copyOf(verdicts);
        missing = List.copyOf(missing);
        violations = List.copyOf(violations);
    }

    /** Whether everything that was promised held; a missed target is no broken promise. */
    public boolean isSound() {
        return violations.isEmpty();
    }

    public String json() {
        return JSON.writeValueAsString(
                new Document(verdicts.stream().map(Verdict::row).toList(), machine));
    }

    /** For the terminal, and as it stands in Markdown. */
    public String text() {
        return String.join("\n\n", new Tables(this).parts());
    }

    private record Document(List<Row> scenarios, Map<String, Object> machine) {}
}
