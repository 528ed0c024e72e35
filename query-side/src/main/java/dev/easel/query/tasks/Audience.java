package dev.easel.query.tasks;

import java.util.Comparator;

/**
 * Whom a message of a feed is encoded for.
 *
 * @param origin by which the followers came
 * @param isApp whether they are apps' servers, which read the words of {@code /api/v1}
 */
record Audience(String origin, boolean isApp) implements Comparable<Audience> {

    private static final Comparator<Audience> ORDER =
            Comparator.comparing(Audience::origin).thenComparing(Audience::isApp);

    @Override
    public int compareTo(Audience other) {
        return ORDER.compare(this, other);
    }

    /** What is to be written as JSON. */
    Object inItsWords(String task, TaskMessage message) {
        return isApp ? JobMessage.of(task, message) : message;
    }
}
