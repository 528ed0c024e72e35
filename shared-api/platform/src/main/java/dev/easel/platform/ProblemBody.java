package dev.easel.platform;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.ObjectMapper;

/** The members of a problem+json body, in their order. */
final class ProblemBody {

    static final String MEDIA_TYPE = "application/problem+json";
    private static final String RETRY_AFTER_SECONDS = "2";

    private ProblemBody() {}

    static Map<String, Object> of(Problem problem, HttpServletRequest request) {
        var body = new LinkedHashMap<String, Object>();
        var status = HttpStatus.resolve(problem.status());
        body.put("type", "/doc/errors/" + problem.code());
        body.put("title", status == null ? "Error" : status.getReasonPhrase());
        body.put("status", problem.status());
        body.put("detail", problem.detail());
        body.put(
                "instance",
                request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String asked
                        ? asked
                        : request.getRequestURI());
        body.put("code", problem.code());
        body.put("error", ProblemCodes.error(problem.code(), problem.detail()));
        var requestId = MDC.get(Trail.REQUEST_ID);
        body.put(
                "requestId", requestId == null ? Ids.next("req") : requestId); // none yet when Tomcat refuses by itself
        body.put("retryable", isRetryable(problem));
        body.putAll(problem.extras());
        if (ApiKeyFilter.guards(request) && problem.extra("errors") instanceof List<?> errors) {
            body.put("details", details(errors));
        }
        return body;
    }

    /** As clients of AI Backend Hub read them. */
    private static Map<String, Object> details(List<?> errors) {
        var fields = new LinkedHashMap<String, List<String>>();
        for (var error : errors) {
            if (error instanceof Problem.FieldError field) {
                var name = field.pointer().replaceFirst("^/", "").replaceFirst("/.*", "");
                fields.computeIfAbsent(name, _ -> new ArrayList<>()).add(field.detail());
            }
        }
        return Map.of("fieldErrors", fields);
    }

    /** For filters, which answer before any controller is chosen. */
    static void write(ObjectMapper json, Problem problem, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MEDIA_TYPE);
        if (isRetryable(problem)) {
            response.setHeader("Retry-After", retryAfter(problem));
        }
        response.getOutputStream().write(json.writeValueAsBytes(of(problem, request)));
    }

    /** Seconds. */
    static String retryAfter(Problem problem) {
        return problem.extra("retry_after") instanceof Number seconds ? seconds.toString() : RETRY_AFTER_SECONDS;
    }

    static boolean isRetryable(Problem problem) {
        return problem.status() == 503
                || problem.status() == 429
                || problem.code().equals("IDEMPOTENCY_IN_PROGRESS");
    }
}
