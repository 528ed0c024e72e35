package dev.easel.engine.letters;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What groups of this process stopped at and will try again. Axon's own status forgets it while a group waits for its next
 * try, which is when people look.
 */
public final class Setbacks {

    private final Map<String, String> present = new ConcurrentHashMap<>();

    /** The cause in one line; empty while the group is well. */
    public Optional<String> of(String group) {
        return Optional.ofNullable(present.get(group));
    }

    void note(String group, Throwable failure) {
        present.put(group, Cause.of(failure));
    }

    void isOver(String group) {
        present.remove(group);
    }
}
