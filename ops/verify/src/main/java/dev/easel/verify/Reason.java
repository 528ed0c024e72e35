package dev.easel.verify;

import java.util.Locale;

/** What was done to a log. */
public enum Reason {
    /** An event is no longer what was sealed. */
    EDITED,
    /** An event is gone. */
    DELETED,
    /** Two events have each other's place. */
    SWAPPED,
    /** An event is there that was not. */
    INSERTED,
    /** From here on there is nothing, although it was sealed or written. */
    TRUNCATED,
    /** A head is not signed by a published key, or the archive has another one. */
    HEAD_FORGED,
    /** A head is gone. */
    HEAD_MISSING,
    /** A head does not follow from the one before it. */
    CHAIN_BROKEN;

    /** As people read it. */
    public String words() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
