package dev.easel.engine;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What handlers of tests fail at, until it is repaired. */
final class Faults {

    private final Set<String> broken = ConcurrentHashMap.newKeySet();

    void breakAt(String id) {
        broken.add(id);
    }

    void repair() {
        broken.clear();
    }

    void meet(String id) {
        if (broken.contains(id)) {
            throw new IllegalArgumentException("cannot handle " + id);
        }
    }
}
