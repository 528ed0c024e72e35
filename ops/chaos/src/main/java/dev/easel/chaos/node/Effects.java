package dev.easel.chaos.node;

/** Where {@link Tally} notes what it has seen. */
@FunctionalInterface
interface Effects {

    void note(String operation, long position);
}
