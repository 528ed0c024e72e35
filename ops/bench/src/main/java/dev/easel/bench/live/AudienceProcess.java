package dev.easel.bench.live;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Clients of event streams, in a process of their own: neither their memory nor their files are the product's. One thread
 * reads all of them. Told on its standard input what to do:
 *
 * <pre>
 * follow 1000 /api/tasks/tsk_1/stream    answered by "opened STREAM" once all 1,000 have their first message
 * count                                  answered by "counted STREAM ..." for each stream in turn
 * </pre>
 *
 * and says "heard STREAM POSITION FIRST LAST" (nanoseconds) when all clients of a stream were told of a fact. Streams
 * are numbered from 0. It ends with its input, and all of them hang up.
 */
public final class AudienceProcess {

    private static final int FIRST_ADDRESS = 2; // of 127.0.0.x
    private static final int ADDRESSES = 8; // none of them has as many ports as there may be clients
    private static final int OPENING_AT_MOST = 100;
    private static final int BUFFER_BYTES = 1 << 16;

    private final InetSocketAddress server;
    private final String cookie;
    private final Selector selector;
    private final PrintStream out;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_BYTES);
    private final Queue<String> orders = new ConcurrentLinkedQueue<>();
    private final List<Hall> halls = new ArrayList<>();
    private final Deque<Hall> filling = new ArrayDeque<>();
    private int opening;
    private int clients;

    private AudienceProcess(InetSocketAddress server, String cookie, Selector selector, PrintStream out) {
        this.server = server;
        this.cookie = cookie;
        this.selector = selector;
        this.out = out;
    }

    /** @param words the server's port, and the session's cookie */
    public static void main(String... words) throws IOException {
        var server = new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(words[0]));
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.US_ASCII);
        var process = new AudienceProcess(server, words[1], Selector.open(), out);
        Thread.ofPlatform().name("bench-orders").daemon().start(process::listen);
        try {
            process.serve();
        } catch (IOException | UncheckedIOException e) {
            out.println("failed " + e);
            System.exit(1);
        }
    }

    private void listen() {
        try (var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII))) {
            for (var order = in.readLine(); order != null; order = in.readLine()) {
                orders.add(order);
                selector.wakeup();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            System.exit(0);
        }
    }

    private void serve() throws IOException {
        while (true) {
            selector.select(this::proceed);
            for (var order = orders.poll(); order != null; order = orders.poll()) {
                obey(order.split(" "));
            }
            fill();
        }
    }

    private void proceed(SelectionKey key) {
        try {
            if (((Line) key.attachment()).proceed(key, buffer)) {
                opening--;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void obey(String... order) throws IOException {
        switch (order[0]) {
            case "follow" -> {
                var hall = new Hall(halls.size(), Integer.parseInt(order[1]), request(order[2]), out);
                halls.add(hall);
                filling.add(hall);
            }
            case "count" -> halls.forEach(Hall::count);
            default -> throw new IOException("unknown order " + order[0]);
        }
    }

    /** Opens more, but no more at once than a server waits for. */
    private void fill() throws IOException {
        for (var hall = filling.peek(); hall != null && opening < OPENING_AT_MOST; hall = filling.peek()) {
            var from = InetAddress.getByAddress(new byte[] {127, 0, 0, (byte) (FIRST_ADDRESS + clients++ % ADDRESSES)});
            Line.open(hall, selector, from, server);
            opening++;
            if (hall.isFull()) {
                filling.remove();
            }
        }
    }

    private byte[] request(String path) {
        return ("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\nCookie: " + cookie
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }
}
