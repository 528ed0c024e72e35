package dev.easel.query.platform;

import dev.easel.platform.Problem;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Every open event stream of this process: opens them, keeps them alive, and ends them before the server stops, so that
 * their clients come back elsewhere.
 */
public final class LiveFeeds implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveFeeds.class);
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Frame RETRY = Frame.retry(1000);

    private final Set<EventStream> open = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("easel-feeds").daemon().factory());
    private volatile boolean running;

    LiveFeeds(MeterRegistry meters) {
        Gauge.builder("easel.streams.open", open, Set::size)
                .description("Event streams that are open here.")
                .register(meters);
        regularly(HEARTBEAT, () -> open.forEach(stream -> stream.send(Frame.HEARTBEAT)));
    }

    /**
     * Answers the request with a stream that stays open after the request is over.
     *
     * @param follow gets the stream, and sends what there is to say
     */
    public void open(HttpServletRequest request, HttpServletResponse response, Consumer<EventStream> follow) {
        if (!running) {
            throw Problem.unavailable("SERVER_BUSY", "The server is stopping.");
        }
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Connection", "close"); // the stream ends when the connection does
        response.setHeader("X-Accel-Buffering", "no");
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        var stream = taken(request);
        response.setStatus(HttpServletResponse.SC_OK); // not the 101 of another protocol
        try {
            follow.accept(stream); // who sees an answer is told of all that comes then
            response.getOutputStream().write(RETRY.bytes());
            response.flushBuffer();
        } catch (RuntimeException e) {
            stream.finish();
            throw e;
        } catch (IOException gone) {
            stream.finish();
            throw new UncheckedIOException(gone);
        }
    }

    /** The request's connection, once the request is over. */
    private EventStream taken(HttpServletRequest request) {
        try {
            var stream = request.upgrade(EventStream.class);
            open.add(stream);
            stream.onClose(() -> open.remove(stream));
            return stream;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException("a stream cannot be made", e);
        }
    }

    /** Does something again and again, while this process runs. */
    public void regularly(Duration every, Runnable action) {
        var _ = clockwork.scheduleWithFixedDelay(
                () -> {
                    try {
                        action.run();
                    } catch (RuntimeException failure) {
                        LOG.warn("feeds could not be looked after: {}", failure.getMessage());
                    }
                },
                every.toMillis(),
                every.toMillis(),
                TimeUnit.MILLISECONDS);
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        running = false;
        clockwork.shutdownNow();
        open.forEach(EventStream::finish);
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
