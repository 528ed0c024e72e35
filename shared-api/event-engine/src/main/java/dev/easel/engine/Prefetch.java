package dev.easel.engine;

import java.util.Collection;

/** Loads the histories of several aggregates by one question, for the thread that is about to use them. */
public interface Prefetch {

    /** Has these at hand until {@link #forget}; what is not asked for by then is dropped. */
    void load(Collection<String> aggregateIds);

    void forget();
}
