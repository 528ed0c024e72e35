package dev.easel.bench.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A report as tables that are Markdown and can be read as they are. */
final class Tables {

    private final Report report;

    Tables(Report report) {
        this.report = report;
    }

    List<String> parts() {
        var parts = new ArrayList<String>();
        parts.add(targets());
        parts.add(legs());
        parts.add(machine());
        if (!report.missing().isEmpty()) {
            parts.add(list("Not measured:", report.missing()));
        }
        parts.add(
                report.isSound()
                        ? "All invariants held after every leg."
                        : list("BROKEN INVARIANTS (this run proves nothing):", report.violations()));
        return parts;
    }

    private String targets() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("id", "value", "against", "bound", "ratio", "target", "", "n"));
        for (var verdict : report.verdicts()) {
            var row = verdict.row();
            rows.add(List.of(
                    row.id(),
                    Words.of(row.value(), row.unit()),
                    verdict.against(),
                    Words.of(row.bound(), row.unit()),
                    Words.of(row.ratio()) + " x",
                    verdict.demand(),
                    verdict.outcome(),
                    Long.toString(row.n())));
        }
        return table(rows);
    }

    private String legs() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("leg", "what", "median", "least", "most", "also (medians)"));
        for (var leg : report.measured()) {
            rows.add(List.of(
                    leg.id(),
                    leg.title().what(),
                    Words.of(leg.median(), leg.unit()),
                    Words.of(leg.least()),
                    Words.of(leg.most()),
                    leg.details().entrySet().stream()
                            .map(it -> it.getKey() + " " + Words.of(it.getValue()))
                            .collect(Collectors.joining(", "))));
        }
        return table(rows);
    }

    private String machine() {
        return list(
                "Machine:",
                report.machine().entrySet().stream()
                        .map(it -> it.getKey() + ": " + it.getValue())
                        .toList());
    }

    private static String list(String title, List<String> items) {
        return items.stream().map(item -> "- " + item).collect(Collectors.joining("\n", title + "\n\n", ""));
    }

    /** @param rows the first one is the head */
    private static String table(List<List<String>> rows) {
        var widths = IntStream.range(0, rows.getFirst().size())
                .map(column -> rows.stream()
                        .mapToInt(row -> row.get(column).length())
                        .max()
                        .orElse(0))
                .toArray();
        var lines = rows.stream().map(row -> line(row, widths)).collect(Collectors.toCollection(ArrayList::new));
        lines.add(
                1,
                IntStream.of(widths)
                        .mapToObj(width -> "-".repeat(width + 2))
                        .collect(Collectors.joining("|", "|", "|")));
        return String.join("\n", lines);
    }

    private static String line(List<String> cells, int[] widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(column -> " " + cells.get(column)
                        + " ".repeat(widths[column] - cells.get(column).length() + 1))
                .collect(Collectors.joining("|", "|", "|"));
    }
}
