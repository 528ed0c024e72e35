package dev.easel.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The way to a service, for tests: it can be cut and mended. While it is cut, whoever knocks is hung up on. */
public final class Passage implements AutoCloseable {

    private final int target;
    private final ServerSocket entrance;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private volatile boolean passable = true;

    private Passage(int target) throws IOException {
        this.target = target;
        this.entrance = new ServerSocket();
        entrance.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Thread.ofVirtual().start(this::accept);
    }

    /** To a port on this machine. */
    public static Passage to(int port) {
        try {
            return new Passage(port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public int port() {
        return entrance.getLocalPort();
    }

    /** Nothing goes through any more, and what was under way is lost. */
    public void cut() {
        passable = false;
        open.forEach(Passage::hangUp);
    }

    public void mend() {
        passable = true;
    }

    @Override
    public void close() {
        cut();
        try {
            entrance.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!entrance.isClosed()) {
            acceptOne();
        }
    }

    private void acceptOne() {
        try {
            connect(entrance.accept());
        } catch (IOException closedOrAway) {
            return; // the next one may get through
        }
    }

    private void connect(Socket from) throws IOException {
        if (!passable) {
            hangUp(from);
            return;
        }
        Socket to;
        try {
            to = new Socket(InetAddress.getLoopbackAddress(), target);
        } catch (IOException away) {
            hangUp(from);
            throw away;
        }
        open.add(from);
        open.add(to);
        Thread.ofVirtual().start(() -> pump(from, to));
        Thread.ofVirtual().start(() -> pump(to, from));
        if (!passable) { // cut meanwhile
            hangUp(from);
            hangUp(to);
        }
    }

    private void pump(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException closed) {
            hangUp(to);
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void hangUp(Socket socket) {
        try {
            socket.setSoLinger(true, 0); // a reset, as a dead line gives
            socket.close();
        } catch (IOException closed) {
            return; // it is what was wanted
        }
    }
}
