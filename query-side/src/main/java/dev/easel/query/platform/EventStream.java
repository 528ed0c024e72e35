package dev.easel.query.platform;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One open event stream. Nobody waits for it: what the line cannot take now is kept until it can, and a client that falls
 * too far behind is cut off, to come back with the last id that it got.
 */
public final class EventStream implements WriteListener, AsyncListener {

    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
    private static final int MOST_WAITING_BYTES = 256 * 1024;

    private final AsyncContext async;
    private final ServletOutputStream out;
    private final Deque<Frame> waiting = new ArrayDeque<>();
    private int waitingBytes;
    private boolean started;
    private boolean unflushed;
    private boolean finishing;
    private boolean closed;
    private Runnable onClose = () -> {};

    EventStream(AsyncContext async) throws IOException {
        this.async = async;
        this.out = async.getResponse().getOutputStream();
        async.setTimeout(0);
        async.addListener(this);
        out.setWriteListener(this);
    }

    /** Sends as soon as the line takes it. */
    public synchronized void send(Frame frame) {
        if (closed || finishing) {
            return;
        }
        waiting.add(frame);
        waitingBytes += frame.bytes().length;
        if (waitingBytes > MOST_WAITING_BYTES) {
            close();
        } else if (started) {
            drain();
        }
    }

    /** Ends the stream after what was sent. */
    public synchronized void finish() {
        finishing = true;
        if (started && !closed) {
            drain();
        }
    }

    /** Runs once the stream has ended for whatever reason. */
    public synchronized void onClose(Runnable action) {
        if (closed) {
            Thread.startVirtualThread(action);
        } else {
            var before = onClose;
            onClose = () -> {
                before.run();
                action.run();
            };
        }
    }

    @Override
    public synchronized void onWritePossible() {
        started = true;
        if (!closed) {
            drain();
        }
    }

    @Override
    public synchronized void onError(Throwable gone) {
        LOG.debug("stream broke: {}", gone.getMessage());
        close();
    }

    @Override
    public synchronized void onError(AsyncEvent event) {
        close();
    }

    @Override
    public synchronized void onComplete(AsyncEvent event) {
        close();
    }

    @Override
    public synchronized void onTimeout(AsyncEvent event) {
        close();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // nobody starts it again
    }

    private void drain() {
        try {
            while (!closed && out.isReady()) {
                var next = waiting.poll();
                if (next != null) {
                    waitingBytes -= next.bytes().length;
                    out.write(next.bytes());
                    unflushed = true;
                } else if (unflushed) {
                    unflushed = false;
                    out.flush();
                } else {
                    if (finishing) {
                        close();
                    }
                    return;
                }
            }
        } catch (IOException gone) {
            LOG.debug("client went away: {}", gone.getMessage());
            close();
        }
    }

    /** The action runs on its own thread: it may take locks of those who are about to send here. */
    private void close() {
        if (closed) {
            return;
        }
        closed = true;
        waiting.clear();
        try {
            async.complete();
        } catch (IllegalStateException ended) {
            LOG.debug("already ended: {}", ended.getMessage());
        }
        Thread.startVirtualThread(onClose);
    }
}
