package dev.easel.platform;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.security.core.context.SecurityContextHolder;

/** Who asked and in which request: goes into the metadata of every command and, from there, of every event. */
public final class Trail {

    public static final String ACTOR = "actor";
    public static final String REQUEST_ID = "requestId";

    private Trail() {}

    static Map<String, Object> current() {
        var trail = new HashMap<String, Object>();
        var requestId = MDC.get(REQUEST_ID);
        if (requestId != null) {
            trail.put(REQUEST_ID, requestId);
        }
        var caller = SecurityContextHolder.getContext().getAuthentication();
        trail.put(ACTOR, actor(caller == null ? null : caller.getPrincipal()));
        return trail;
    }

    private static String actor(@Nullable Object principal) {
        return switch (principal) {
            case Caller caller -> caller.accountId().value();
            case Tenant tenant -> tenant.appId().value();
            case null, default -> "anonymous";
        };
    }

    static Map<String, Object> ofSystem(String name) {
        return Map.of(ACTOR, "system:" + name);
    }
}
