package dev.easel.query.analytics;

import dev.easel.platform.Problem;
import dev.easel.query.analytics.Datasets.Dataset;
import dev.easel.query.platform.CsvFile;
import dev.easel.query.platform.Filters;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures and data sets for analysts, as JSON or as CSV that is sent while it is read. */
@RestController
class AnalyticsReads {

    private static final Set<String> UNITS = Set.of("day", "week", "month");
    private static final int USUAL_ROWS = 100;
    private static final int MOST_ROWS = 1_000;

    private final Analyst analyst;
    private final Datasets datasets;

    AnalyticsReads(Analyst analyst, Datasets datasets) {
        this.analyst = analyst;
        this.datasets = datasets;
    }

    @GetMapping("/api/analytics/datasets")
    Dictionary dictionary() {
        var examples = Arrays.stream(Figure.values())
                .map(figure -> new Example(figure.word(), figure.sql()))
                .toList();
        return new Dictionary(datasets.all(), examples);
    }

    @GetMapping("/api/analytics/datasets/{name}")
    @Nullable
    ResponseEntity<Rows> dataset(
            @PathVariable String name,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String format,
            HttpServletResponse response)
            throws IOException {
        var dataset = datasets.of(name);
        var sql = "select * from analytics." + dataset.name() + " order by 1 desc";
        if (isFile(format)) {
            return send(sql, Map.of(), dataset.name(), response);
        }
        var most = limit(limit);
        return ResponseEntity.ok(new Rows(analyst.rows(sql + " limit :limit", Map.of("limit", most))));
    }

    @GetMapping("/api/analytics/{figure:kpis|usage|cohorts|funnel|tools}")
    @Nullable
    ResponseEntity<Rows> figure(
            @PathVariable String figure,
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String groupBy,
            @RequestParam(required = false) @Nullable String format,
            HttpServletResponse response)
            throws IOException {
        var unit = groupBy == null ? "day" : groupBy;
        if (!UNITS.contains(unit)) {
            throw invalid("/groupBy", "Expected day, week or month.");
        }
        var span = Filters.span(from, to);
        var sql = Arrays.stream(Figure.values())
                .filter(it -> it.word().equals(figure))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("Figure"))
                .sql();
        var parameters = Map.of("from", span.from(), "to", span.to(), "unit", unit);
        return isFile(format)
                ? send(sql, parameters, figure, response)
                : ResponseEntity.ok(new Rows(analyst.rows(sql, parameters)));
    }

    /** Nothing is left to answer. */
    private @Nullable ResponseEntity<Rows> send(
            String sql, Map<String, ?> parameters, String name, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"easel-" + name + ".csv\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        analyst.write(sql, parameters, new CsvFile(response.getOutputStream()));
        return null;
    }

    private static boolean isFile(@Nullable String format) {
        if (format == null || format.equals("json")) {
            return false;
        }
        if (!format.equals("csv")) {
            throw invalid("/format", "Expected json or csv.");
        }
        return true;
    }

    private static int limit(@Nullable Integer asked) {
        if (asked == null) {
            return USUAL_ROWS;
        }
        if (asked < 1 || asked > MOST_ROWS) {
            throw invalid("/limit", "limit is 1 to " + MOST_ROWS);
        }
        return asked;
    }

    private static Problem invalid(String field, String detail) {
        return Problem.invalid(List.of(new Problem.FieldError(field, detail)));
    }

    /** @param examples statements that can be run as they are, with their parameters */
    record Dictionary(List<Dataset> datasets, List<Example> examples) {}

    record Example(String name, String sql) {}

    record Rows(List<Map<String, @Nullable Object>> rows) {}
}
