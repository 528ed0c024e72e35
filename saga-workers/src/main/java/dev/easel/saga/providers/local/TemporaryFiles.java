package dev.easel.saga.providers.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The files of one order, until the desk takes them over. */
public final class TemporaryFiles {

    private final Queue<Path> made = new ConcurrentLinkedQueue<>();

    /** @param extension with its dot */
    public Path create(String extension) throws IOException {
        var file = Files.createTempFile("easel-local-", extension);
        made.add(file);
        return file;
    }

    /** Removes them all: nobody will take them. */
    public void discard() {
        for (var file = made.poll(); file != null; file = made.poll()) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
