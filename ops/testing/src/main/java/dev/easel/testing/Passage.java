package dev.easel.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The way to a service, which can be cut and mended. */
public final class Passage implements AutoCloseable {

    private final int target;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private @Nullable ServerSocket entrance;

    private Passage(int target) {
        this.target = target;
        this.port = listen(0);
    }

    /** To a port on this machine. */
    public static Passage to(int port) {
        return new Passage(port);
    }

    public int port() {
        return port;
    }

    /** Nothing goes through any more, and what was under way is lost. */
    public void cut() {
        var closing = entrance;
        try {
            if (closing != null) {
                closing.close();
            }
            for (var socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.clear();
    }

    public void mend() {
        listen(port);
    }

    @Override
    public void close() {
        cut();
    }

    private int listen(int on) {
        try {
            var server = new ServerSocket();
            server.setReuseAddress(true);
            server.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), on));
            entrance = server;
            Thread.ofVirtual().start(() -> accept(server));
            return server.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                var from = server.accept();
                var to = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(from);
                open.add(to);
                Thread.ofVirtual().start(() -> pump(from, to));
                Thread.ofVirtual().start(() -> pump(to, from));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void pump(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException closed) {
            open.remove(from);
            open.remove(to);
        }
    }
}
