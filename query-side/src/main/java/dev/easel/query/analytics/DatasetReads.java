package dev.easel.query.analytics;

import dev.easel.platform.Problem;
import dev.easel.query.analytics.AnalyticsDatabase.Question;
import dev.easel.query.platform.Column;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What analysts may read row by row: the data dictionary, and each data set as pages or as a file. */
@RestController
class DatasetReads {

    private final AnalyticsDatabase database;
    private final Dictionary dictionary;

    DatasetReads(AnalyticsDatabase database, Dictionary dictionary) {
        this.database = database;
        this.dictionary = dictionary;
    }

    @GetMapping("/api/analytics/datasets")
    DatasetList list() {
        return new DatasetList(dictionary.views(), Scripts.examples());
    }

    /** Null when a file was sent. */
    @GetMapping("/api/analytics/datasets/{name}")
    @Nullable
    DatasetPage read(@PathVariable String name, @RequestParam Map<String, String> given, HttpServletResponse response) {
        var dataset = Dataset.find(name);
        if (dataset == null) {
            throw Problem.notFound("data set");
        }
        var as = Format.of(given.get("format"));
        var limit = DatasetQuery.limit(given.get("limit"));
        var query = new DatasetQuery(dataset, columns(dataset), given);
        if (as == Format.JSON) {
            return page(query, limit, given.get("cursor"));
        }
        as.send(database, query.all(), name, response);
        return null;
    }

    private DatasetPage page(DatasetQuery query, int limit, @Nullable String cursor) {
        var found = database.ask(query.page(limit, cursor), Table::objects);
        var shown = found.subList(0, Math.min(found.size(), limit));
        return new DatasetPage(shown, found.size() > shown.size() ? query.cursor(shown.getLast()) : null);
    }

    private List<Column> columns(Dataset dataset) {
        return database.ask(
                new Question("select * from analytics." + dataset.view() + " limit 0", Map.of()), Table::columns);
    }

    record DatasetList(List<Dictionary.View> datasets, List<Scripts.Example> examples) {}

    /** @param nextCursor absent at the end */
    record DatasetPage(
            List<Map<String, @Nullable Object>> rows,
            @Nullable String nextCursor) {}
}
