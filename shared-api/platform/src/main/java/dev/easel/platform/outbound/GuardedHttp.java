package dev.easel.platform.outbound;

import dev.easel.platform.outbound.Outcome.Answered;
import dev.easel.platform.outbound.Outcome.Kind;
import dev.easel.platform.outbound.Outcome.Refused;
import dev.easel.platform.outbound.Outcome.Unanswered;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.jspecify.annotations.Nullable;

/**
 * Calls addresses that others gave ({@link OutboundUrl}). A name is resolved once for each call and the connection goes to
 * an address that was checked; nothing of one call is used for another. No proxy, no cookies, no compression, no retry; a
 * time limit for all of it, from the first look-up to the last byte, and a size limit for the answer.
 */
public final class GuardedHttp implements AutoCloseable {

    /** Redirects of a fetch at most, each checked like the first address. */
    public static final int MOST_REDIRECTS = 3;

    private static final int GRACE_MILLIS = 1_000;

    private final OutboundRules rules;
    private final CheckedNames names;
    private final CloseableHttpClient client;
    private final ExecutorService calls = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("easel-outbound-", 0).factory());

    public GuardedHttp(OutboundRules rules, Names names) {
        this.rules = rules;
        this.names = new CheckedNames(names, rules);
        this.client = OneCallClient.of(this.names);
    }

    /** Reads an address by the rules of this client. */
    public OutboundUrl read(String url) throws RefusedUrl {
        return OutboundUrl.of(url, rules);
    }

    /** Refuses an address that leads inside already; one that leads nowhere yet is fine. */
    public void check(OutboundUrl url, Duration patience) throws RefusedUrl {
        var looked = calls.submit(() -> names.resolve(url.host()));
        try {
            looked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CheckedNames.NotPublic) {
                throw new RefusedUrl("The address is not in the public internet.");
            }
        } catch (TimeoutException slow) {
            looked.cancel(true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Sends a body, and follows nothing.
     *
     * @param limit for all of it
     * @param answerBytes how much of the answer is wanted
     */
    public Outcome post(OutboundUrl url, Map<String, String> headers, byte[] body, Duration limit, int answerBytes) {
        var request = new HttpUriRequestBase("POST", url.uri());
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        return within(limit, request, answerBytes);
    }

    /**
     * Gets what is there, through {@link #MOST_REDIRECTS} redirects at most.
     *
     * @param limit for each call
     * @param mostBytes what is longer is not {@code whole}
     */
    public Outcome fetch(String url, Duration limit, int mostBytes) {
        var next = url;
        for (var redirects = 0; ; redirects++) {
            OutboundUrl read;
            try {
                read = read(next);
            } catch (RefusedUrl refused) {
                return new Refused(refused.sentence());
            }
            var outcome = within(limit, new HttpUriRequestBase("GET", read.uri()), mostBytes);
            var onward = onward(read, outcome);
            if (onward == null) {
                return outcome;
            }
            if (redirects == MOST_REDIRECTS) {
                return new Refused("The address leads on more than " + MOST_REDIRECTS + " times.");
            }
            next = onward;
        }
    }

    private static @Nullable String onward(OutboundUrl from, Outcome outcome) {
        if (outcome instanceof Answered answered && answered.status() / 100 == 3 && answered.location() != null) {
            try {
                return from.uri().resolve(answered.location()).toString();
            } catch (IllegalArgumentException noAddress) {
                return answered.location(); // which is refused when it is read
            }
        }
        return null;
    }

    private Outcome within(Duration limit, HttpUriRequestBase request, int answerBytes) {
        var call = calls.submit((Callable<Outcome>) () -> call(request, answerBytes));
        try {
            return call.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            request.cancel();
            return afterAll(call);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException fault ? fault : new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            request.cancel();
            call.cancel(true);
            Thread.currentThread().interrupt();
            return new Unanswered(Kind.CONNECTION_LOST);
        }
    }

    /** Who answered and then dawdled with the body has answered. */
    private static Outcome afterAll(Future<Outcome> call) {
        try {
            return call.get(GRACE_MILLIS, TimeUnit.MILLISECONDS) instanceof Answered answered
                    ? answered
                    : new Unanswered(Kind.TIMED_OUT);
        } catch (ExecutionException | TimeoutException e) {
            call.cancel(true);
            return new Unanswered(Kind.TIMED_OUT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Unanswered(Kind.TIMED_OUT);
        }
    }

    private Outcome call(HttpUriRequestBase request, int answerBytes) {
        try {
            return answered(client.executeOpen(null, request, null), answerBytes);
        } catch (CheckedNames.NotPublic e) {
            return new Refused("The address is not in the public internet.");
        } catch (UnknownHostException e) {
            return new Unanswered(Kind.NAME_UNKNOWN);
        } catch (SSLException e) {
            return new Unanswered(Kind.TLS_FAILED);
        } catch (SocketTimeoutException e) {
            return new Unanswered(Kind.TIMED_OUT);
        } catch (ConnectException | NoRouteToHostException e) {
            return new Unanswered(Kind.NOT_CONNECTED);
        } catch (IOException e) {
            return new Unanswered(Kind.CONNECTION_LOST);
        } finally {
            request.cancel(); // closes the connection: what is left of the answer is not waited for
        }
    }

    private static Answered answered(ClassicHttpResponse response, int answerBytes) {
        var body = new ByteArrayOutputStream();
        var whole = read(response, body, answerBytes);
        return new Answered(
                response.getCode(),
                header(response, "Retry-After"),
                header(response, "Location"),
                body.toByteArray(),
                whole);
    }

    /** Whether that was all. What breaks off is not. */
    private static boolean read(ClassicHttpResponse response, ByteArrayOutputStream into, int most) {
        var entity = response.getEntity();
        if (entity == null) {
            return true;
        }
        try {
            var stream = entity.getContent();
            var buffer = new byte[1024];
            while (into.size() <= most) {
                var count = stream.read(buffer, 0, Math.min(buffer.length, most + 1 - into.size()));
                if (count < 0) {
                    return true;
                }
                if (into.size() + count > most) {
                    into.write(buffer, 0, most - into.size());
                    return false;
                }
                into.write(buffer, 0, count);
            }
            return false;
        } catch (IOException | UncheckedIOException brokenOff) {
            return false;
        }
    }

    private static @Nullable String header(ClassicHttpResponse response, String name) {
        var header = response.getFirstHeader(name);
        return header == null ? null : header.getValue();
    }

    @Override
    public void close() throws IOException {
        calls.shutdownNow();
        names.close();
        client.close();
    }
}
