package dev.easel.query.platform;

import dev.easel.platform.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the next page begins, as callers carry it: opaque to them. Pages go down, so it begins below these values.
 *
 * @param major the first sort key of the last row shown
 * @param minor the second; 0 when there is one key only
 */
public record Cursor(long major, int minor) {

    /** Above every row. */
    public static final Cursor TOP = new Cursor(Long.MAX_VALUE, Integer.MAX_VALUE);

    private static final int USUAL_LIMIT = 20;
    private static final int LARGEST_LIMIT = 100;
    private static final Pattern FORM = Pattern.compile("(\\d{1,18})\\.(\\d{1,9})");

    /** Reads what {@link #text} wrote; the top without one, a refusal of anything else. */
    public static Cursor read(@Nullable String text) {
        if (text == null) {
            return TOP;
        }
        try {
            var decoded = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII);
            var parts = FORM.matcher(decoded);
            if (parts.matches()) {
                return new Cursor(Long.parseLong(parts.group(1)), Integer.parseInt(parts.group(2)));
            }
        } catch (IllegalArgumentException notBase64) {
            throw unknown();
        }
        throw unknown();
    }

    /** How many rows a page has. */
    public static int limit(@Nullable Integer asked) {
        if (asked == null) {
            return USUAL_LIMIT;
        }
        if (asked < 1 || asked > LARGEST_LIMIT) {
            throw Problem.invalid(List.of(new Problem.FieldError("/limit", "limit is 1 to " + LARGEST_LIMIT)));
        }
        return asked;
    }

    public String text() {
        var plain = major + "." + minor;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.US_ASCII));
    }

    private static Problem unknown() {
        return Problem.invalid(List.of(new Problem.FieldError("/cursor", "cursor is none that a page gave")));
    }
}
