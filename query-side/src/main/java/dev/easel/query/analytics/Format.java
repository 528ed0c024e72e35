package dev.easel.query.analytics;

import dev.easel.platform.Problem;
import dev.easel.query.analytics.AnalyticsDatabase.Question;
import dev.easel.query.platform.CsvFile;
import dev.easel.query.platform.ParquetFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/** How an answer is given. */
enum Format {
    JSON("application/json"),
    CSV("text/csv;charset=UTF-8"),
    PARQUET("application/vnd.apache.parquet");

    private final String type;

    Format(String type) {
        this.type = type;
    }

    static Format of(@Nullable String asked) {
        for (var format : values()) {
            if (format.word().equals(asked == null ? "json" : asked)) {
                return format;
            }
        }
        throw Problem.invalid(List.of(new Problem.FieldError("/format", "format is json, csv or parquet")));
    }

    /** Sends a file with all rows of the answer, as they are read. */
    void send(AnalyticsDatabase database, Question question, String name, HttpServletResponse response) {
        database.ask(question, table -> {
            response.setContentType(type);
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"easel-" + name + "." + word() + "\"");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            try {
                var out = response.getOutputStream();
                if (this == PARQUET) {
                    try (var file = new ParquetFile(table.columns(), out)) {
                        table.write(file);
                    }
                } else {
                    table.write(new CsvFile(out));
                }
            } catch (IOException gone) {
                throw new UncheckedIOException(gone);
            }
            return response;
        });
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
