package dev.easel.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts requests once it is known who sends them. Those that are refused before that are counted where they are. */
final class RateLimitFilter extends OncePerRequestFilter {

    private final RequestLimiter limiter;

    RateLimitFilter(RequestLimiter limiter) {
        this.limiter = limiter;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (limiter.admits(request, response, authentication == null ? null : authentication.getPrincipal())) {
            chain.doFilter(request, response);
        }
    }
}
