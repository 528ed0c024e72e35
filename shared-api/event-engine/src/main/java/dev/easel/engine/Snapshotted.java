package dev.easel.engine;

/** An aggregate that can tell its state, so that it need not be read from all its events. */
public interface Snapshotted {

    /**
     * Its state, as an immutable record that has a name and a version in a {@link WireCatalog}. Nothing that its events
     * do not say: a record of another version is passed over. Who remembers differently raises the version.
     */
    Object snapshot();

    /** How many things that record tells. What is longer is told more rarely, so that each event costs the same. */
    int extent();
}
