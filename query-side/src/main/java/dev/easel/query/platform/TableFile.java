package dev.easel.query.platform;

import java.io.IOException;
import java.util.List;

/** A table that is written row by row and never kept. Cells are numbers, text, or null for nothing. */
public interface TableFile {

    void row(List<?> cells) throws IOException;

    /** Writes what is left; the stream stays open. */
    void finish() throws IOException;

    /** Text that no program for tables takes for a formula: what could begin one gets an apostrophe before it. */
    static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
