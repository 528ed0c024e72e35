package dev.easel.command.credits;

/**
 * A thing that is over, as long as it is remembered.
 *
 * @param from the sequence number of the first event about it
 * @param to the sequence number of the event that ended it
 */
record Kept<T>(String id, T thing, long from, long to) {}
