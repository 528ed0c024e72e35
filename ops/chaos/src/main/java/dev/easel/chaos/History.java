package dev.easel.chaos;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What callers asked and what they were told, a line each: {@code ask OPERATION REGISTER}, then {@code ok OPERATION NUMBER},
 * {@code none OPERATION} (it was said for certain that nothing was done) or {@code unsure OPERATION}.
 */
final class History implements AutoCloseable {

    private final PrintWriter lines;

    History(Path file) {
        try {
            lines = new PrintWriter(Files.newBufferedWriter(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized void ask(String operation, String register) {
        lines.println("ask " + operation + " " + register);
    }

    synchronized void ok(String operation, long number) {
        lines.println("ok " + operation + " " + number);
    }

    synchronized void none(String operation) {
        lines.println("none " + operation);
    }

    synchronized void unsure(String operation) {
        lines.println("unsure " + operation);
    }

    /** Lets others read it. */
    synchronized void flush() {
        lines.flush();
    }

    @Override
    public synchronized void close() {
        lines.close();
    }
}
