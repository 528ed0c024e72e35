package dev.easel.command.tenants;

import dev.easel.platform.Problem;
import java.util.List;
import java.util.regex.Pattern;

/** How an app may name a user: what addresses, headers and files carry unchanged. */
final class ExternalId {

    static final String FORM = "[A-Za-z0-9_][A-Za-z0-9_.:@|+=~-]{0,127}";

    static final String COMPLAINT = "is 1 to 128 letters, digits and _.:@|+=~-, and begins with no sign but _";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    private ExternalId() {}

    static boolean is(String text) {
        return PATTERN.matcher(text).matches();
    }

    /** The name in an address; one that cannot be is missing like any other. */
    static String known(String text) {
        if (!is(text)) {
            throw Problem.notFound("User");
        }
        return text;
    }

    /** The name in an address under which a user may be made. */
    static String wanted(String text) {
        if (!is(text)) {
            throw Problem.invalid(List.of(new Problem.FieldError("/external_id", "external_id " + COMPLAINT)));
        }
        return text;
    }
}
