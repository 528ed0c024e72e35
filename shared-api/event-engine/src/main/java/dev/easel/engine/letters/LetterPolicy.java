package dev.easel.engine.letters;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How letters are dealt with while nobody looks after them.
 *
 * @param waits before each try; after the last one somebody has to ask
 * @param look how often a process looks for letters whose time has come
 * @param mostSequences of a group; one that cannot handle anything at all stops, since nothing is gained by parking the
 *     whole log
 */
record LetterPolicy(List<Duration> waits, Duration look, int mostSequences) {

    LetterPolicy {
        waits = List.copyOf(waits);
    }

    Duration firstWait() {
        return waits.getFirst();
    }

    /** The wait before the next try. */
    @Nullable
    Duration waitAfter(int tries) {
        return tries < waits.size() ? waits.get(tries) : null;
    }
}
