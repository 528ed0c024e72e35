package dev.easel.embedded;

import java.util.Map;
import java.util.Optional;

/** One service of a data directory. It can be stopped and started again: it keeps its port and what it has. */
interface Embedded extends AutoCloseable {

    /** Comes back when it answers. */
    void start();

    /** How to reach it, by the names of the environment variables that say so of an external one. */
    Map<String, String> settings();

    /** Its process; nothing when it runs inside this one, and ends with it. */
    default Optional<ProcessHandle> process() {
        return Optional.empty();
    }

    @Override
    void close();
}
