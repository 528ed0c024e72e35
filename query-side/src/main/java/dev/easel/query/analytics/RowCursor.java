package dev.easel.query.analytics;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.easel.platform.Problem;
import dev.easel.query.platform.Column;
import java.util.Base64;
import java.util.List;

/** Where the next page of a data set begins, as callers carry it: the values that name the last row. */
final class RowCursor {

    private static final String BETWEEN = "\u001f";

    private RowCursor() {}

    static String write(List<String> values) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(BETWEEN, values).getBytes(UTF_8));
    }

    /** Values of these kinds; refused when it is none that {@link #write} wrote. */
    static List<String> read(String cursor, List<Column.Kind> kinds) {
        var values = List.of(decode(cursor).split(BETWEEN, -1));
        var fits = values.size() == kinds.size();
        for (var key = 0; fits && key < values.size(); key++) {
            fits = kinds.get(key).isText(values.get(key));
        }
        if (!fits) {
            throw unknown();
        }
        return values;
    }

    private static String decode(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), UTF_8);
        } catch (IllegalArgumentException notBase64) {
            throw unknown();
        }
    }

    private static Problem unknown() {
        return Problem.invalid(List.of(new Problem.FieldError("/cursor", "cursor is none that a page gave")));
    }
}
