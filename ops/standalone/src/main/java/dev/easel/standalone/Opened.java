package dev.easel.standalone;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/** What has been opened so far; closed in the other order, once, at whatever point of a start. */
final class Opened implements AutoCloseable {

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private boolean closed;

    /** Opens one more; a close waits until it can be closed too. */
    synchronized <T extends AutoCloseable> T open(Supplier<T> start) {
        if (closed) {
            throw new IllegalStateException("Expected to go on, but everything is being closed");
        }
        return keep(start.get());
    }

    /** Takes what was opened without making a close wait for it. */
    synchronized <T extends AutoCloseable> T keep(T opened) {
        open.push(opened);
        if (closed) {
            close();
        }
        return opened;
    }

    @Override
    public synchronized void close() {
        closed = true;
        while (!open.isEmpty()) {
            var next = open.pop();
            try {
                next.close();
            } catch (Exception e) { // the others are closed nevertheless
                LoggerFactory.getLogger(Opened.class).error("Could not close {}", next, e);
            }
        }
    }
}
