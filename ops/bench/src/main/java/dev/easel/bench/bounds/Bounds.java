package dev.easel.bench.bounds;

import dev.easel.bench.frame.Leg;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the legs of bounds. */
public final class Bounds {

    private Bounds() {}

    /**
     * Those that are wanted and can be had.
     *
     * @param pgbench absent: we measure ourselves, and the leg says so; the seed's SQL is left out then
     * @param payloadBytes size of an event of ours
     * @param metaBytes size of its metadata
     */
    public static List<Leg> legs(
            Database database,
            @Nullable Path pgbench,
            int payloadBytes,
            int metaBytes,
            int seconds,
            Collection<String> wanted)
            throws SQLException {
        database.execute(Bound.read("setup"));
        var client = pgbench == null
                ? new OverJdbc(database, payloadBytes, metaBytes)
                : new Pgbench(pgbench, database, payloadBytes, metaBytes);
        return Arrays.stream(Bound.values())
                .filter(bound -> wanted.contains(bound.id()))
                .filter(bound -> pgbench != null || bound != Bound.SEED)
                .<Leg>map(bound -> new BoundLeg(bound, database, client, seconds))
                .toList();
    }
}
