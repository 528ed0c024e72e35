package dev.easel.query.platform;

import dev.easel.platform.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * A page that was asked for.
 *
 * @param number from 1
 * @param limit rows of a page
 */
public record Page(int number, int limit) {

    /** As far as pages go; whoever needs more narrows the question. */
    public static final int DEEPEST_ROW = 10_000;

    private static final int LARGEST = 100;

    /** The page, or the refusal of what cannot be one. */
    public static Page of(int number, int limit) {
        var errors = new ArrayList<Problem.FieldError>();
        if (number < 1) {
            errors.add(new Problem.FieldError("/page", "page is 1 or more"));
        }
        if (limit < 1 || limit > LARGEST) {
            errors.add(new Problem.FieldError("/limit", "limit is 1 to " + LARGEST));
        }
        if (errors.isEmpty() && (long) number * limit > DEEPEST_ROW) {
            errors.add(new Problem.FieldError(
                    "/page", "pages go down to row " + DEEPEST_ROW + "; ask for less with the filters"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(List.copyOf(errors));
        }
        return new Page(number, limit);
    }

    public int offset() {
        return (number - 1) * limit;
    }
}
