package dev.easel.query.platform;

import jakarta.servlet.http.WebConnection;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import org.apache.coyote.http11.upgrade.InternalHttpUpgradeHandler;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler.SocketState;
import org.apache.tomcat.util.net.SSLSupport;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One open event stream. Nobody waits for it: what the line cannot take now is kept until it can, and a client that falls
 * too far behind is cut off, to come back with the last id that it got.
 *
 * <p>Its request is over: an open one would keep some 40 KB of Tomcat's, a mere connection keeps its socket. Tomcat makes
 * it, which is why it is public and has no parameters, and tells it when the line can be written to, or is dead.
 */
public final class EventStream implements InternalHttpUpgradeHandler {

    private static final Logger LOG = LoggerFactory.getLogger(EventStream.class);
    private static final int MOST_WAITING_BYTES = 256 * 1024;
    private static final int UNEXPECTED_BYTES = 256;

    private final Deque<Frame> waiting = new ArrayDeque<>(1);
    private @Nullable SocketWrapperBase<?> line; // absent until the request is over
    private int waitingBytes;
    private boolean finishing;
    private boolean closed;
    private Runnable onClose = () -> {};

    /** Sends as soon as the line takes it. */
    public synchronized void send(Frame frame) {
        if (closed || finishing) {
            return;
        }
        waiting.add(frame);
        waitingBytes += frame.bytes().length;
        if (waitingBytes > MOST_WAITING_BYTES) {
            close();
        } else {
            drain();
        }
    }

    /** Ends the stream after what was sent. */
    public synchronized void finish() {
        finishing = true;
        drain();
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
    public synchronized void init(WebConnection connection) {
        drain();
    }

    @Override
    public synchronized SocketState upgradeDispatch(SocketEvent event) {
        switch (event) {
            case OPEN_READ -> read();
            case OPEN_WRITE -> drain();
            default -> close(); // a dead line, or a server that stops
        }
        return closed ? SocketState.CLOSED : SocketState.UPGRADED;
    }

    @Override
    public synchronized void destroy() {
        close();
    }

    @Override
    public synchronized void setSocketWrapper(SocketWrapperBase<?> wrapper) {
        line = wrapper;
    }

    @Override
    public void setSslSupport(SSLSupport support) {
        // who encrypts the line is nothing to us
    }

    @Override
    public void timeoutAsync(long now) {
        // a stream may be silent for as long as it likes
    }

    @Override
    public void pause() {
        // the server stops accepting; streams end when the feeds do
    }

    /** Nothing is expected from a client but that it goes. */
    private void read() {
        try {
            var unexpected = new byte[UNEXPECTED_BYTES];
            for (var got = 1; got > 0 && line != null && !closed; ) {
                got = line.read(false, unexpected, 0, unexpected.length);
                if (got < 0) {
                    close();
                }
            }
        } catch (IOException gone) {
            broken(gone);
        }
    }

    private void drain() {
        var to = line;
        if (to == null || closed) {
            return;
        }
        try {
            do {
                while (!waiting.isEmpty() && to.isReadyForWrite()) {
                    var next = waiting.remove().bytes();
                    waitingBytes -= next.length;
                    to.write(false, next, 0, next.length);
                }
                if (to.flush(false)) {
                    to.registerWriteInterest(); // Tomcat tells us
                    return;
                }
            } while (!waiting.isEmpty());
            if (finishing) {
                close();
            }
        } catch (IOException gone) {
            broken(gone);
        }
    }

    private void broken(IOException gone) {
        LOG.debug("client went away: {}", gone.getMessage());
        close();
    }

    /** The action runs on its own thread: it may take locks of those who are about to send here. */
    private void close() {
        if (closed) {
            return;
        }
        closed = true;
        waiting.clear();
        if (line != null) {
            line.close();
        }
        Thread.startVirtualThread(onClose);
    }
}
