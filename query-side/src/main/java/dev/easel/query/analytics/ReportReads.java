package dev.easel.query.analytics;

import dev.easel.platform.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Figures for analysts. */
@RestController
class ReportReads {

    private final AnalyticsDatabase database;
    private final Clock clock;

    ReportReads(AnalyticsDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Null when a file was sent. */
    @GetMapping({
        "/api/analytics/kpis",
        "/api/analytics/usage",
        "/api/analytics/cohorts",
        "/api/analytics/funnel",
        "/api/analytics/tools",
        "/api/analytics/models",
        "/api/analytics/providers"
    })
    @Nullable
    Figures read(
            HttpServletRequest request,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable String groupBy,
            @RequestParam(required = false) @Nullable String format,
            HttpServletResponse response) {
        var path = request.getServletPath();
        var word = path.substring(path.lastIndexOf('/') + 1);
        var report = Report.find(word);
        if (report == null) {
            throw Problem.notFound("report");
        }
        var as = Format.of(format);
        var span = Span.of(from, to, clock.instant());
        var group = report.group(groupBy);
        var question = report.over(span, group);
        if (as == Format.JSON) {
            return new Figures(span.from(), span.to(), group, database.ask(question, Table::objects));
        }
        as.send(database, question, word, response);
        return null;
    }

    record Figures(Instant from, Instant to, String groupBy, List<Map<String, @Nullable Object>> rows) {}
}
