package dev.easel.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer that is no success, as RFC 9457 problem+json; thrown by endpoints, written by {@link Problems}. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final transient Map<String, Object> extras = new LinkedHashMap<>();

    /**
     * @param status HTTP status
     * @param code stable, in upper snake case
     * @param detail one sentence for the caller
     */
    public Problem(int status, String code, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
    }

    /** 404: there is no such thing, or it belongs to somebody else. */
    public static Problem notFound(String what) {
        return new Problem(404, "NOT_FOUND", what + " not found");
    }

    /** 401: nobody is signed in. */
    public static Problem unauthenticated() {
        return new Problem(401, "UNAUTHENTICATED", "Sign in first.");
    }

    /** 403: the caller may not do this. */
    public static Problem forbidden() {
        return new Problem(403, "FORBIDDEN", "Your role does not allow this.");
    }

    /** 400 with the fields that are wrong. */
    public static Problem invalid(List<FieldError> errors) {
        var detail = errors.isEmpty()
                ? "The request is not valid."
                : errors.getFirst().detail();
        return new Problem(400, "VALIDATION_ERROR", detail).with("errors", errors);
    }

    /** 503: something that is needed is away; the same request may be sent again. */
    public static Problem unavailable(String code, String detail) {
        return new Problem(503, code, detail);
    }

    /** Adds a member at the top level of the body. */
    public Problem with(String name, Object value) {
        extras.put(name, value);
        return this;
    }

    public int status() {
        return status;
    }

    public String code() {
        return code;
    }

    public String detail() {
        return String.valueOf(getMessage());
    }

    /** A member that was added; null without one. */
    public @Nullable Object extra(String name) {
        return extras.get(name);
    }

    Map<String, Object> extras() {
        return extras;
    }

    /**
     * One wrong field.
     *
     * @param pointer JSON pointer into the request's body
     */
    public record FieldError(String pointer, String detail) {

        /** The pointer to a field that is named as in Java: {@code steps[0].id}. */
        public static String pointer(String field) {
            return "/" + field.replace("[", "/").replace("]", "").replace('.', '/');
        }
    }
}
