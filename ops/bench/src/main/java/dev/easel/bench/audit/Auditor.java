package dev.easel.bench.audit;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.bench.sides.Side;
import dev.easel.platform.Sessions;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;

/** Somebody of finance, signed in. */
public final class Auditor implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int OK = 200;

    private final String origin;
    private final String session;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    public Auditor(Side side) {
        this.origin = side.origin();
        this.session = side.bean(Sessions.class)
                .open(new AccountId("acc_auditor"), Set.of(Role.FINANCE))
                .token();
    }

    /** What is answered, as it comes. */
    InputStream open(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(origin + path))
                .timeout(PATIENCE)
                .header("Cookie", "easel_session=" + session)
                .build();
        var answer = http.send(request, BodyHandlers.ofInputStream());
        if (answer.statusCode() != OK) {
            throw new IOException(path + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    /** How many bytes are answered. */
    long read(String path) throws IOException, InterruptedException {
        try (var body = open(path)) {
            return body.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
