package dev.easel.platform;

import dev.easel.api.Derived;
import dev.easel.api.Owner;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The caller's key for "this, once". Header {@code Idempotency-Key} (structured string or bare) or the seed's body field;
 * its scope is tenant, principal, method and concrete path (api.md).
 */
public final class Idempotency {

    private static final int LONGEST_KEY = 255;

    private Idempotency() {}

    /** The key of a request; null when it has none. Header and body must not name different ones. */
    public static @Nullable String key(HttpServletRequest request, @Nullable String fromBody) {
        var header = request.getHeader("Idempotency-Key");
        var key = header == null ? fromBody : unquoted(header.strip());
        if (key == null) {
            return null;
        }
        if (fromBody != null && !fromBody.equals(key)) {
            throw Problem.invalid(List.of(
                    new Problem.FieldError("/idempotencyKey", "Expected the key of the Idempotency-Key header.")));
        }
        if (key.isBlank() || key.length() > LONGEST_KEY) {
            throw Problem.invalid(List.of(
                    new Problem.FieldError("/idempotencyKey", "The idempotency key needs 1 to 255 characters.")));
        }
        return key;
    }

    /** An id for what this request makes: derived from the key within its scope, or new without a key. */
    public static String id(String prefix, Caller caller, HttpServletRequest request, @Nullable String key) {
        return id(prefix, caller.owner(), request, key);
    }

    /** The same for what an app's server makes for one of its users. */
    public static String id(String prefix, Owner owner, HttpServletRequest request, @Nullable String key) {
        if (key == null) {
            return Ids.next(prefix);
        }
        return Derived.id(prefix, owner.tenant(), owner.subject(), request.getMethod(), RequestPath.of(request), key);
    }

    private static String unquoted(String header) {
        var quoted = header.length() >= 2 && header.startsWith("\"") && header.endsWith("\"");
        return quoted ? header.substring(1, header.length() - 1) : header;
    }
}
