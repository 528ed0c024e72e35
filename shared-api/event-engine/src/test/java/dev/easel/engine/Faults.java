package dev.easel.engine;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.common.AxonTransientException;

/** What handlers of tests fail at, until it is repaired. */
final class Faults {

    private final Set<String> broken = ConcurrentHashMap.newKeySet();
    private final Set<String> away = ConcurrentHashMap.newKeySet();

    void breakAt(String id) {
        broken.add(id);
    }

    /** Fails as if the database were away: nothing overtakes what cannot be handled now. */
    void waitAt(String id) {
        away.add(id);
    }

    void repair() {
        broken.clear();
        away.clear();
    }

    void meet(String id) {
        if (broken.contains(id)) {
            throw new IllegalArgumentException("cannot handle " + id);
        }
        if (away.contains(id)) {
            throw new Away(id);
        }
    }

    private static final class Away extends AxonTransientException {

        private static final long serialVersionUID = 1;

        private Away(String id) {
            super("cannot handle " + id + " now");
        }
    }
}
