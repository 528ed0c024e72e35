package dev.easel.platform;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;

/** Counts requests, tells whoever sent them what is left, and answers 429 to those above their limits. */
final class RequestLimiter {

    private static final String FIGURE = "easel.limits.refused";

    private final BiFunction<HttpServletRequest, @Nullable Object, List<LimitedBucket>> rules;
    private final TokenBuckets buckets;
    private final ObjectMapper json;
    private final MeterRegistry meters;

    /** @param rules which buckets a request takes of, by whoever is behind it */
    RequestLimiter(
            BiFunction<HttpServletRequest, @Nullable Object, List<LimitedBucket>> rules,
            TokenBuckets buckets,
            ObjectMapper json,
            MeterRegistry meters) {
        this.rules = rules;
        this.buckets = buckets;
        this.json = json;
        this.meters = meters;
    }

    /** Whether a request may go on; it is answered when it may not. */
    boolean admits(HttpServletRequest request, HttpServletResponse response, @Nullable Object who) throws IOException {
        var wanted = rules.apply(request, who);
        if (wanted.isEmpty()) {
            return true;
        }
        var verdict = buckets.take(wanted);
        response.setHeader("RateLimit-Policy", verdict.policies());
        response.setHeader("RateLimit", verdict.remaining());
        if (verdict.passes()) {
            return true;
        }
        var policy = verdict.exhausted();
        meters.counter(FIGURE, "policy", policy).increment();
        var seconds = verdict.retryAfterSeconds();
        var detail = "Too many requests (" + policy + "); repeat this one in " + seconds + " s.";
        ProblemBody.write(
                json, new Problem(429, "RATE_LIMITED", detail).with("retry_after", seconds), request, response);
        return false;
    }
}
