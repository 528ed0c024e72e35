package dev.easel.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/**
 * An Easel that runs, as its data directory says.
 *
 * @param pid its process
 * @param began when that process began: ids are used again
 * @param url where it answers
 */
record Instance(long pid, String began, String url) {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String FILE = "instance.json";

    static Instance here(String url) {
        var process = ProcessHandle.current();
        return new Instance(process.pid(), beginning(process), url);
    }

    /** The one that runs on a directory. */
    static Optional<Instance> runningOn(Path data) {
        var file = data.resolve(FILE);
        return Files.exists(file)
                ? Optional.of(JSON.readValue(file, Instance.class)).filter(Instance::isAlive)
                : Optional.empty();
    }

    /** Says so in the data directory, whole or not at all. */
    void announce(Path data) {
        try {
            var fresh = Files.createTempFile(data, "instance", ".json");
            JSON.writeValue(fresh, this);
            Files.move(fresh, data.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write to " + data, e);
        }
    }

    static void withdraw(Path data) {
        try {
            Files.deleteIfExists(data.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clean " + data, e);
        }
    }

    private boolean isAlive() {
        return ProcessHandle.of(pid)
                .filter(process -> beginning(process).equals(began))
                .isPresent();
    }

    private static String beginning(ProcessHandle process) {
        return process.info().startInstant().map(Object::toString).orElse("");
    }
}
