package dev.easel.saga.providers.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files of one order, until the desk takes them over. Used by one thread. */
public final class TemporaryFiles {

    private static final String PREFIX = "easel-local-";

    private final List<Path> made = new ArrayList<>();

    /** @param extension with its dot */
    public Path create(String extension) throws IOException {
        var file = Files.createTempFile(PREFIX, extension);
        made.add(file);
        return file;
    }

    /** Removes them all: nobody will take them. */
    public void discard() {
        for (var file : made) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        made.clear();
    }
}
