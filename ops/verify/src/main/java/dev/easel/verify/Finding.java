package dev.easel.verify;

import java.util.Comparator;

/**
 * Something that is not as it was sealed.
 *
 * @param position of the first event that it concerns
 * @param head number of the head that it concerns; 0 when no head covers it
 * @param detail one sentence
 */
public record Finding(long position, long head, Reason reason, String detail) {

    /** The first one in the log first; of one position, what concerns the event first. */
    static final Comparator<Finding> ORDER = Comparator.comparingLong(Finding::position)
            .thenComparing(Finding::reason)
            .thenComparingLong(Finding::head);
}
