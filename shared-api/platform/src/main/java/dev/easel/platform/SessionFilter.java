package dev.easel.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.ObjectMapper;

/** Finds the session of a request, and refuses writes that another site may have caused. */
final class SessionFilter extends OncePerRequestFilter {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> BEFORE_SIGN_IN = Set.of("/api/auth/login", "/api/auth/register");

    private final Sessions sessions;
    private final RequestLimiter limiter;
    private final ObjectMapper json;

    SessionFilter(Sessions sessions, RequestLimiter limiter, ObjectMapper json) {
        this.sessions = sessions;
        this.limiter = limiter;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = RequestPath.of(request);
        return !path.startsWith("/api/")
                || ApiKeyFilter.guards(request)
                || path.equals("/api/health"); // which answers when sessions are away, too
    }

    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false; // a stream's dispatches are authorised again and need their caller
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            admit(request);
        } catch (Problem problem) {
            if (limiter.admits(request, response, null)) {
                ProblemBody.write(json, problem, request, response);
            }
            return;
        } catch (DataAccessException redisAway) {
            var away = Problem.unavailable("SESSIONS_UNAVAILABLE", "Sessions cannot be read now.");
            ProblemBody.write(json, away, request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private void admit(HttpServletRequest request) {
        var writes = !SAFE.contains(request.getMethod());
        if (writes && isCrossSite(request)) {
            throw new Problem(403, "CSRF_FAILED", "The request came from another site.");
        }
        var token = SessionCookie.read(request);
        var caller = token == null ? null : sessions.find(token);
        if (caller == null) {
            return;
        }
        if (writes && !BEFORE_SIGN_IN.contains(RequestPath.of(request)) && !carriesToken(request, caller)) {
            throw new Problem(403, "CSRF_FAILED", "The request lacks this session's CSRF token.");
        }
        var authorities = caller.roles().stream()
                .map(role -> new SimpleGrantedAuthority(role.name()))
                .toList();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(caller, null, authorities));
        SecurityContextHolder.setContext(context);
    }

    private static boolean isCrossSite(HttpServletRequest request) {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        var origin = request.getHeader("Origin");
        return origin != null && !origin.replaceFirst("^https?://", "").equals(request.getHeader("Host"));
    }

    private static boolean carriesToken(HttpServletRequest request, Caller caller) {
        var sent = request.getHeader("X-CSRF-Token");
        return sent != null
                && MessageDigest.isEqual(
                        sent.getBytes(StandardCharsets.UTF_8), caller.csrf().getBytes(StandardCharsets.UTF_8));
    }
}
