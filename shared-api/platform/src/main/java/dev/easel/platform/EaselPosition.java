package dev.easel.platform;

import dev.easel.engine.EventLog;
import dev.easel.engine.Readers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/** Read your writes: a command answer tells a position, a read that carries it back waits for its read model. */
public final class EaselPosition {

    private static final String HEADER = "Easel-Position";
    private static final String STALE = "Easel-Stale";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final EventLog log;
    private final Readers readers;

    EaselPosition(EventLog log, Readers readers) {
        this.log = log;
        this.readers = readers;
    }

    /** Tells the position after a command; never below the command's last event. */
    public void tell(HttpServletResponse response) {
        response.setHeader(HEADER, Long.toString(log.head()));
    }

    /** Waits until these groups have reached the position that the request carries, if it carries one. */
    public void await(HttpServletRequest request, HttpServletResponse response, String... groups) {
        var sent = request.getHeader(HEADER);
        if (sent == null || !sent.matches("\\d{1,18}")) {
            return;
        }
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        for (var group : groups) {
            var left = Duration.ofNanos(Math.max(0, deadline - System.nanoTime()));
            if (!readers.awaitReached(group, Long.parseLong(sent), left)) {
                response.setHeader(STALE, "true");
                return;
            }
        }
    }
}
