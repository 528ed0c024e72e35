package dev.easel.platform;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Where a request's page came from: presigned addresses are made for it, so that they work on every device. */
public final class Origin {

    private Origin() {}

    /** Scheme, host and port. */
    public static String of(HttpServletRequest request) {
        return ServletUriComponentsBuilder.fromRequestUri(request)
                .replacePath(null)
                .build()
                .toUriString();
    }
}
