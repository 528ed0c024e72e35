package dev.easel.platform;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The version that a change is meant for (RFC 9110, 13.1.1). */
public final class IfMatch {

    private IfMatch() {}

    /** Null when any version will do; otherwise refused (400) when it is no version of ours, such as {@code "7"}. */
    public static @Nullable Long version(@Nullable String header) {
        if (header == null || header.equals("*")) {
            return null;
        }
        var digits = header.replaceFirst("^W/", "").replace("\"", "");
        if (!digits.matches("\\d{1,18}")) {
            throw Problem.invalid(List.of(new Problem.FieldError("/If-Match", "Expected a version, such as \"7\".")));
        }
        return Long.valueOf(digits);
    }
}
