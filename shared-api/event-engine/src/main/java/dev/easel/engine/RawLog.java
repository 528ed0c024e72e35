package dev.easel.engine;

import java.util.List;

/** The log to the byte, straight from the tables: nothing is remembered, understood or brought up to date on the way. */
public interface RawLog {

    /** Below every position that a row can have, also one that somebody made up. */
    long BEFORE_ALL = Long.MIN_VALUE;

    /** The position that the writer gave last; -1 when it gave none. */
    long written();

    /** At most {@code limit} events after a position, oldest first. */
    List<RawEvent> after(long position, int limit);
}
