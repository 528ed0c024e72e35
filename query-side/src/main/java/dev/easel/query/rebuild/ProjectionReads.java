package dev.easel.query.rebuild;

import dev.easel.engine.EventLog;
import dev.easel.engine.StoredPositions;
import dev.easel.platform.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every projection with its latest rebuild, for operators. */
@RestController
class ProjectionReads {

    private final Projections projections;
    private final RebuildBook book;
    private final StoredPositions positions;
    private final EventLog log;

    ProjectionReads(Projections projections, RebuildBook book, StoredPositions positions, EventLog log) {
        this.projections = projections;
        this.book = book;
        this.positions = positions;
        this.log = log;
    }

    @GetMapping("/api/admin/projections")
    Shown all() {
        var rebuilds = book.all().stream().collect(Collectors.toMap(Rebuild::projection, Function.identity()));
        var head = log.head();
        return new Shown(projections.all().stream()
                .map(projection -> shown(projection, rebuilds, head))
                .toList());
    }

    Item one(Projection projection) {
        var rebuilds = book.all().stream().collect(Collectors.toMap(Rebuild::projection, Function.identity()));
        return shown(projection, rebuilds, log.head());
    }

    Projection find(String name) {
        var found = projections.find(name);
        if (found == null) {
            throw Problem.notFound("Projection");
        }
        return found;
    }

    private Item shown(Projection projection, Map<String, Rebuild> rebuilds, long head) {
        var position = positions.of(projection.name()).orElse(-1);
        var rebuild = rebuilds.get(projection.name());
        return new Item(
                projection.name(),
                projection.tables(),
                Math.max(0, head - position),
                rebuild == null ? null : Run.of(rebuild));
    }

    /** All projections, by name. */
    record Shown(List<Item> projections) {

        Shown {
            projections = List.copyOf(projections);
        }
    }

    /**
     * One projection.
     *
     * @param lag how many events its token is behind the log
     */
    record Item(
            String name,
            List<String> tables,
            long lag,
            @Nullable Run rebuild) {

        Item {
            tables = List.copyOf(tables);
        }
    }

    /**
     * A rebuild as it is shown.
     *
     * @param eventsRead of the log, whether the projection has a use for them or not
     */
    record Run(
            String state,
            String askedBy,
            @Nullable String decidedBy,
            Instant begunAt,
            @Nullable Instant endedAt,
            long eventsRead,
            long eventsTotal,
            long eventsPerSecond,
            @Nullable String problem,
            @Nullable Report parity) {

        static Run of(Rebuild rebuild) {
            return new Run(
                    rebuild.state().name().toLowerCase(Locale.ROOT),
                    rebuild.askedBy(),
                    rebuild.decidedBy(),
                    rebuild.begunAt(),
                    rebuild.endedAt(),
                    rebuild.position() + 1,
                    rebuild.target() + 1,
                    rate(rebuild),
                    rebuild.problem(),
                    rebuild.report() == null ? null : Report.of(rebuild.report()));
        }

        private static long rate(Rebuild rebuild) {
            if (rebuild.movedAt() == null) {
                return 0;
            }
            var millis = Duration.between(rebuild.begunAt(), rebuild.movedAt()).toMillis();
            return (rebuild.position() + 1) * 1_000 / Math.max(1, millis);
        }
    }

    /** What the comparison found. */
    record Report(boolean holds, long events, List<Parity.Table> tables) {

        Report {
            tables = List.copyOf(tables);
        }

        static Report of(Parity parity) {
            return new Report(parity.holds(), parity.position() + 1, parity.tables());
        }
    }
}
