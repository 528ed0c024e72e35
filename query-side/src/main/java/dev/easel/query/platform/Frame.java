package dev.easel.query.platform;

import java.nio.charset.StandardCharsets;

/** A piece of an event stream, encoded once for everybody who gets it. */
public final class Frame {

    /** Keeps the line open, and finds out when it is not. */
    static final Frame HEARTBEAT = new Frame(": still here\n\n");

    private final byte[] bytes;

    private Frame(String text) {
        this.bytes = text.getBytes(StandardCharsets.UTF_8);
    }

    /** A message; its id comes back as {@code Last-Event-ID}. */
    public static Frame message(String id, String data) {
        return new Frame("id: " + id + "\ndata: " + data + "\n\n");
    }

    /** How long a client waits before it connects again. */
    public static Frame retry(int millis) {
        return new Frame("retry: " + millis + "\n\n");
    }

    byte[] bytes() {
        return bytes;
    }
}
