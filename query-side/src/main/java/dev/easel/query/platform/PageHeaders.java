package dev.easel.query.platform;

import dev.easel.platform.Settings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * What browsers may do on our pages: load from here alone, pictures also from where files lie, and send nothing anywhere
 * else.
 */
final class PageHeaders implements HandlerInterceptor {

    /** The one style that a part of the webs brings along in its script: Reka UI's list of choices, without bars. */
    private static final String STYLE_OF_CHOICES = "'sha256-60LHlRjW/B3CtzIoE/Lf1/NEDvko9efWMFaGVhHu/cs='";

    private final String policy;

    PageHeaders(Settings.S3 s3) {
        var files = files(s3);
        policy = String.join(
                "; ",
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self' " + STYLE_OF_CHOICES,
                "style-src-attr 'unsafe-inline'",
                "font-src 'self'",
                "img-src 'self' data: blob:" + files,
                "connect-src 'self' blob:" + files,
                "manifest-src 'self'",
                "base-uri 'none'",
                "form-action 'self'",
                "frame-ancestors 'none'");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        response.setHeader("Content-Security-Policy", policy);
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        return true;
    }

    /** Files come from here when this process passes them on, else from the store itself. */
    private static String files(Settings.S3 s3) {
        if (s3.publicUrl().isEmpty() && s3.sameOrigin()) {
            return "";
        }
        var address = URI.create(s3.publicUrl().isEmpty() ? s3.endpoint() : s3.publicUrl());
        return " " + address.getScheme() + "://" + address.getRawAuthority();
    }
}
