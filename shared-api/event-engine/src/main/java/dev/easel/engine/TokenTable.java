package dev.easel.engine;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads the stored tokens of all processes without claiming any. */
final class TokenTable {

    private static final String ALL =
            "select processor_name, token, token_type, timestamp, owner from engine.token_entry";

    private final JdbcClient db;
    private final Serializer serializer;
    private final Duration claim;

    /** @param claim how long a claim counts that was not renewed */
    TokenTable(JdbcClient db, Serializer serializer, Duration claim) {
        this.db = db;
        this.serializer = serializer;
        this.claim = claim;
    }

    /** That of each segment; -1 for one that has read nothing. None for a group that never ran. */
    LongStream positions(String group) {
        return db.sql(ALL + " where processor_name = ?").param(group).query((row, _) -> segment(row)).list().stream()
                .mapToLong(Segment::position);
    }

    /** One place for each group. */
    List<Place> all() {
        return List.copyOf(db.sql(ALL).query((row, _) -> segment(row)).list().stream()
                .collect(groupingBy(Segment::group, collectingAndThen(toList(), Place::of)))
                .values());
    }

    private Segment segment(ResultSet row) throws SQLException {
        var token = row.getBytes("token");
        var renewed = row.getString("timestamp");
        return new Segment(
                row.getString("processor_name"),
                token == null ? -1 : position(token, row.getString("token_type")),
                row.getString("owner") != null
                        && renewed != null
                        && Instant.parse(renewed).plus(claim).isAfter(Instant.now()));
    }

    private long position(byte[] token, String type) {
        TrackingToken read = serializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
        return read == null ? -1 : read.position().orElse(-1);
    }

    private record Segment(String group, long position, boolean claimed) {}

    /** @param claimed whether some process works on all of it */
    record Place(String group, long position, int segments, boolean claimed) {

        private static Place of(List<Segment> segments) {
            return new Place(
                    segments.getFirst().group(),
                    segments.stream().mapToLong(Segment::position).min().orElse(-1),
                    segments.size(),
                    segments.stream().allMatch(Segment::claimed));
        }
    }
}
