package dev.easel.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.GenericTokenEntry;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Stores how far each group has come, and only on top of what it stored last. Groups do not wait for the disk
 * ({@link DerivedState}): when PostgreSQL crashes, it forgets their last moments, and a process that lives on would go on
 * behind what is gone. Here its next token, or the next renewal of its claim, is refused; the group gives its claim up and
 * reads again from where the database is.
 *
 * <p>Splitting and merging segments does wait for the disk: tokens that look the same before and after would hide that
 * it was forgotten, and then two would handle an event, or nobody.
 */
final class ContinuousTokenStore extends JdbcTokenStore {

    private static final String STORE = """
            update engine.token_entry
               set token = ?, token_type = ?, timestamp = ?
             where owner = ? and processor_name = ? and segment = ? and token is not distinct from ?
            """;

    private static final String DURABLE = "set local synchronous_commit = on";

    private final String node;
    private final JdbcClient db;
    private final Map<Place, Optional<TrackingToken>> stored = new ConcurrentHashMap<>();

    /** @param node what the builder has as its node id */
    ContinuousTokenStore(Builder builder, String node, JdbcClient db) {
        super(builder);
        this.node = node;
        this.db = db;
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String group, int segment) {
        super.storeToken(token, group, segment);
        var place = new Place(group, segment);
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            stored.put(place, Optional.ofNullable(token));
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == STATUS_COMMITTED) {
                    stored.put(place, Optional.ofNullable(token));
                } else if (status == STATUS_UNKNOWN) {
                    stored.remove(place);
                }
            }
        });
    }

    @Override
    public @Nullable TrackingToken fetchToken(String group, int segment) {
        return remember(group, segment, super.fetchToken(group, segment));
    }

    @Override
    public @Nullable TrackingToken fetchToken(String group, Segment segment) {
        return remember(group, segment.getSegmentId(), super.fetchToken(group, segment));
    }

    @Override
    public void extendClaim(String group, int segment) {
        var found = super.fetchToken(group, segment);
        var expected = stored.get(new Place(group, segment));
        if (expected != null && !Arrays.equals(bytes(found), bytes(expected.orElse(null)))) {
            throw lost(group, segment);
        }
    }

    @Override
    public void releaseClaim(String group, int segment) {
        stored.remove(new Place(group, segment));
        super.releaseClaim(group, segment);
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String group, int segment) {
        db.sql(DURABLE).update();
        super.initializeSegment(token, group, segment);
    }

    @Override
    public void deleteToken(String group, int segment) {
        db.sql(DURABLE).update();
        stored.remove(new Place(group, segment));
        super.deleteToken(group, segment);
    }

    @Override
    protected PreparedStatement storeUpdate(
            Connection connection, @Nullable TrackingToken token, String group, int segment) throws SQLException {
        var expected = stored.get(new Place(group, segment));
        if (expected == null || token == null) {
            return super.storeUpdate(connection, token, group, segment);
        }
        var entry = entry(token, group, segment);
        var update = connection.prepareStatement(STORE);
        update.setBytes(1, entry.getSerializedToken().getData());
        update.setString(2, entry.getTokenType().getName());
        update.setString(3, entry.timestampAsString());
        update.setString(4, node);
        update.setString(5, group);
        update.setInt(6, segment);
        update.setBytes(7, bytes(expected.orElse(null)));
        return update;
    }

    /** Asked when {@link #storeUpdate} has found no row of that owner with that token. */
    @Override
    protected void updateToken(
            Connection connection, ResultSet row, @Nullable TrackingToken token, String group, int segment)
            throws SQLException {
        if (stored.containsKey(new Place(group, segment))) {
            throw lost(group, segment);
        }
        super.updateToken(connection, row, token, group, segment);
    }

    private @Nullable TrackingToken remember(String group, int segment, @Nullable TrackingToken token) {
        stored.put(new Place(group, segment), Optional.ofNullable(token));
        return token;
    }

    private byte @Nullable [] bytes(@Nullable TrackingToken token) {
        return token == null ? null : entry(token, "", 0).getSerializedToken().getData();
    }

    private GenericTokenEntry<byte[]> entry(TrackingToken token, String group, int segment) {
        return new GenericTokenEntry<>(token, serializer(), byte[].class, group, segment);
    }

    private static UnableToClaimTokenException lost(String group, int segment) {
        return new UnableToClaimTokenException("segment " + segment + " of " + group
                + " is not where it was left: another process has it, or the database has lost its last moments");
    }

    private record Place(String group, int segment) {}
}
