package dev.easel.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * An Easel that runs, as its data directory says.
 *
 * @param pid its process
 * @param url where it answers
 */
record Instance(long pid, String url) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String FILE = "instance.json";

    /** The one that runs on a directory. */
    static Optional<Instance> runningOn(Path data) {
        var file = data.resolve(FILE);
        return Files.exists(file)
                ? Optional.of(JSON.readValue(file, Instance.class)).filter(Instance::isAlive)
                : Optional.empty();
    }

    void announce(Path data) {
        JSON.writeValue(data.resolve(FILE), this);
    }

    static void withdraw(Path data) {
        try {
            Files.deleteIfExists(data.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clean " + data, e);
        }
    }

    /** Process ids are used again: only a program that says so is Easel. */
    private boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(process -> process.info().commandLine().orElse("").contains(Easel.class.getName()))
                .isPresent();
    }
}
