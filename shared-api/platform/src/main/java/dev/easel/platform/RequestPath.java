package dev.easel.platform;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/**
 * The path that a request is dispatched by. The address as it was sent is another text: {@code /%61pi/tasks} reaches the
 * endpoint of {@code /api/tasks}, so whoever guards a path must not look at that.
 */
final class RequestPath {

    private RequestPath() {}

    /** Empty when Tomcat refuses a request before it knows its path. */
    static String of(HttpServletRequest request) {
        return part(request.getServletPath()) + part(request.getPathInfo());
    }

    private static String part(@Nullable String text) {
        return text == null ? "" : text;
    }

    static boolean isApi(HttpServletRequest request) {
        return of(request).startsWith("/api/");
    }
}
