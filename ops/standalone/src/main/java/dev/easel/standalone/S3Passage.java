package dev.easel.standalone;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/**
 * Passes {@code /s3} on to the embedded S3, so that a presigned address works from a second device. The Host header is
 * kept: the signature covers it. What comes back is a user's file: it is never allowed to act as a page of ours.
 */
final class S3Passage extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "PUT");
    private static final Set<String> NOT_PASSED =
            Set.of("connection", "content-length", "transfer-encoding", "expect", "upgrade", "cookie", "keep-alive");

    private final transient HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(5))
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI store;

    /**
     * @param store where the embedded S3 is, without a path
     */
    S3Passage(URI store) {
        this.store = store;
        HttpRequest.newBuilder(store).setHeader("Host", "localhost"); // fails now rather than at the first upload
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (!METHODS.contains(request.getMethod()) || request.getQueryString() == null) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        try {
            var answer = http.send(passedOn(request), BodyHandlers.ofInputStream());
            response.setStatus(answer.statusCode());
            answer.headers().map().forEach((name, values) -> {
                if (!NOT_PASSED.contains(name.toLowerCase(Locale.ROOT)) && !name.startsWith(":")) {
                    values.forEach(value -> response.addHeader(name, value));
                }
            });
            answer.headers().firstValueAsLong("content-length").ifPresent(response::setContentLengthLong);
            response.setHeader("X-Content-Type-Options", "nosniff");
            response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
            try (var body = answer.body()) {
                body.transferTo(response.getOutputStream());
            }
        } catch (IllegalArgumentException e) {
            response.sendError(HttpServletResponse.SC_BAD_REQUEST); // no address
        } catch (IOException e) {
            answerUnavailable(response);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            answerUnavailable(response);
        }
    }

    private HttpRequest passedOn(HttpServletRequest request) throws IOException {
        var target = store.resolve(request.getRequestURI() + "?" + request.getQueryString());
        var passed = HttpRequest.newBuilder(target).timeout(Duration.ofSeconds(60));
        for (var names = request.getHeaderNames(); names.hasMoreElements(); ) {
            var name = names.nextElement();
            if (!NOT_PASSED.contains(name.toLowerCase(Locale.ROOT))) {
                passed.setHeader(name, request.getHeader(name));
            }
        }
        return passed.method(request.getMethod(), body(request)).build();
    }

    private static BodyPublisher body(HttpServletRequest request) throws IOException {
        var length = request.getContentLengthLong();
        if (length <= 0) {
            return BodyPublishers.noBody();
        }
        InputStream body = request.getInputStream();
        return BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> body), length);
    }

    private static void answerUnavailable(HttpServletResponse response) throws IOException {
        if (!response.isCommitted()) {
            response.setHeader("Retry-After", "2");
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
