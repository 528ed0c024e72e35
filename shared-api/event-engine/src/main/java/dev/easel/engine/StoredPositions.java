package dev.easel.engine;

import java.util.OptionalLong;

/**
 * Where groups stand by the tokens in the database, whichever process runs them. Asked within a transaction, it is the
 * position that this transaction's view of a group's tables shows.
 */
public final class StoredPositions {

    private final TokenTable tokens;

    StoredPositions(TokenTable tokens) {
        this.tokens = tokens;
    }

    /** Position of the last event that a group has handled; empty when it never ran, or its segments are apart. */
    public OptionalLong of(String group) {
        var positions = tokens.positions(group).distinct().toArray();
        return positions.length == 1 ? OptionalLong.of(positions[0]) : OptionalLong.empty();
    }
}
