package dev.easel.bench.live;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** One client of an event stream. Reads no more of a message than its id, which begins with the position of a fact. */
final class Line {

    private static final int KEPT = 32; // of a line of text
    private static final String ID = "id: ";
    private static final String ACCEPTED = "HTTP/1.1 200";

    private final Hall hall;
    private final SocketChannel channel = SocketChannel.open();
    private final byte[] text = new byte[KEPT];
    private int length;
    private boolean accepted;
    private boolean opened;
    private long position;
    private int facts;

    private Line(Hall hall) throws IOException {
        this.hall = hall;
    }

    /** Begins to connect. */
    static void open(Hall hall, Selector selector, InetAddress from, InetSocketAddress server) throws IOException {
        var line = new Line(hall);
        line.channel.configureBlocking(false);
        line.channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        line.channel.bind(new InetSocketAddress(from, 0));
        line.channel.register(selector, SelectionKey.OP_CONNECT, line);
        line.channel.connect(server);
        hall.add(line);
    }

    /**
     * Goes on, now that the channel is ready.
     *
     * @return whether it has just got its first message
     */
    boolean proceed(SelectionKey key, ByteBuffer buffer) throws IOException {
        var wasOpen = opened;
        if (key.isConnectable() && channel.finishConnect()) {
            channel.write(ByteBuffer.wrap(hall.request())); // fits the empty buffer of a new socket
            key.interestOps(SelectionKey.OP_READ);
        } else if (key.isReadable()) {
            var got = channel.read(buffer.clear());
            var now = System.nanoTime();
            if (got < 0) {
                throw new IOException("the server hung up");
            }
            buffer.flip();
            while (buffer.hasRemaining()) {
                take(buffer.get(), now);
            }
        }
        return opened && !wasOpen;
    }

    /** How many facts it was told after it had been told how things stood. */
    int facts() {
        return facts;
    }

    /** Of the last fact that it knows. */
    long position() {
        return position;
    }

    private void take(byte next, long now) throws IOException {
        if (next != '\n') {
            if (length < KEPT) {
                text[length++] = next;
            }
            return;
        }
        var line = new String(text, 0, length, StandardCharsets.US_ASCII);
        length = 0;
        if (!accepted) {
            requireAccepted(line);
        } else if (line.startsWith(ID)) {
            tell(Long.parseLong(line.substring(ID.length(), line.indexOf('-'))), now);
        }
    }

    private void requireAccepted(String line) throws IOException {
        if (!line.startsWith(ACCEPTED)) {
            throw new IOException("the server answered " + line);
        }
        accepted = true;
    }

    private void tell(long told, long now) throws IOException {
        if (told < position) {
            throw new IOException("after " + position + " came " + told);
        }
        var isFact = told > position;
        position = told;
        if (!opened) {
            opened = true;
            hall.opened();
        } else if (isFact) { // others are news of the same facts
            facts++;
            hall.heard(told, now);
        }
    }
}
