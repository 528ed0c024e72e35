package dev.easel.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.ObjectMapper;

/** Lets apps in to {@code /api/v1} by their keys, and nobody else: a session counts for nothing there. */
final class ApiKeyFilter extends OncePerRequestFilter {

    static final String AUTHORITY = "APP";

    private static final String SCHEME = "Bearer ";

    private final ApiKeys keys;
    private final RequestLimiter limiter;
    private final ObjectMapper json;

    ApiKeyFilter(ApiKeys keys, RequestLimiter limiter, ObjectMapper json) {
        this.keys = keys;
        this.limiter = limiter;
        this.json = json;
    }

    static boolean guards(HttpServletRequest request) {
        var path = RequestPath.of(request);
        return path.equals("/api/v1") || path.startsWith("/api/v1/");
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !guards(request);
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            admit(keys.admit(sent(request)));
        } catch (Problem problem) {
            if (limiter.admits(request, response, null)) { // whoever guesses is counted by where it comes from
                response.setHeader("WWW-Authenticate", "Bearer realm=\"easel\"");
                ProblemBody.write(json, problem, request, response);
            }
            return;
        } catch (DataAccessException away) {
            var unavailable = Problem.unavailable("DATABASE_UNAVAILABLE", "Keys cannot be checked now.");
            ProblemBody.write(json, unavailable, request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private static void admit(Tenant tenant) {
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                tenant, null, List.of(new SimpleGrantedAuthority(AUTHORITY))));
        SecurityContextHolder.setContext(context);
    }

    /** Two that differ are refused: which one is meant cannot be told. */
    private static String sent(HttpServletRequest request) {
        var plain = one(request, "X-API-Key");
        var bearer = bearer(one(request, "Authorization"));
        if (plain != null && bearer != null && !plain.equals(bearer)) {
            throw new Problem(401, "INVALID_API_KEY", "X-API-Key and Authorization carry different keys.");
        }
        var key = plain == null ? bearer : plain;
        if (key == null) {
            throw new Problem(401, "MISSING_API_KEY", "Send an API key in X-API-Key.");
        }
        return key;
    }

    private static @Nullable String one(HttpServletRequest request, String header) {
        var values = request.getHeaders(header);
        var first = values.hasMoreElements() ? values.nextElement().strip() : null;
        if (values.hasMoreElements()) {
            throw new Problem(401, "INVALID_API_KEY", header + " comes twice.");
        }
        return first == null || first.isEmpty() ? null : first;
    }

    private static @Nullable String bearer(@Nullable String header) {
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? header.substring(SCHEME.length()).strip()
                : null;
    }
}
