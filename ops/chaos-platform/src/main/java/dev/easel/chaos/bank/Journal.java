package dev.easel.chaos.bank;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** What customers asked for and what they were told: a line of JSON each. */
final class Journal implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final PrintWriter lines;

    Journal(Path file) {
        try {
            lines = new PrintWriter(Files.newBufferedWriter(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void write(Entry entry) {
        lines.println(JSON.writeValueAsString(entry));
    }

    /** Lets others read it. */
    synchronized void flush() {
        lines.flush();
    }

    @Override
    public synchronized void close() {
        lines.close();
    }

    static List<Entry> read(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.map(line -> JSON.readValue(line, Entry.class)).toList();
        }
    }

    /** What a line tells. */
    enum Say {
        /** It is asked for. */
        ASK,
        /** It was done. */
        DONE,
        /** It was refused: nothing was done. */
        REFUSED,
        /** Nobody knows. */
        UNSURE,
        /** Asked again under the same key, it was told otherwise than before. */
        DIFFERS,
        /** What somebody has, as somebody was told in the end. */
        SEEN
    }

    /**
     * One line.
     *
     * @param name of the operation; it stands in the event, too
     * @param owner whose credits
     * @param amount credits asked for, or available
     * @param held of those that somebody has
     * @param id what the answer named: a lot, an adjustment, a refund, a task
     */
    record Entry(Say say, String name, String owner, long amount, long held, String id) {

        /** Names of operations are unique for an owner. */
        String key() {
            return name + "@" + owner;
        }
    }
}
