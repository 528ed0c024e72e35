package dev.easel.engine;

import java.util.OptionalLong;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where groups stand by the tokens in the database, whichever process runs them. Asked within a transaction, it is the
 * position that this transaction's view of a group's tables shows.
 */
public final class StoredPositions {

    private final JdbcClient db;
    private final Serializer serializer;

    StoredPositions(JdbcClient db, Serializer serializer) {
        this.db = db;
        this.serializer = serializer;
    }

    /** Position of the last event that a group has handled; empty when it never ran, or its segments are apart. */
    public OptionalLong of(String group) {
        var positions = db.sql("select token, token_type from engine.token_entry where processor_name = :group")
                .param("group", group)
                .query((row, _) -> position(row.getBytes("token"), row.getString("token_type")))
                .list();
        return positions.stream().distinct().count() == 1
                ? OptionalLong.of(positions.getFirst())
                : OptionalLong.empty();
    }

    private long position(byte[] token, String type) {
        if (token == null) {
            return -1; // it has a place, and has read nothing
        }
        TrackingToken known = serializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
        return known.position().orElse(-1);
    }
}
