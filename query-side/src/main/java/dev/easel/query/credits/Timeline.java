package dev.easel.query.credits;

import dev.easel.query.platform.Filters;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads how a balance went: each change at its moment while these are few, otherwise how it stood at even distances. */
final class Timeline {

    private static final int MOST_POINTS = 400;

    private final JdbcClient db;

    Timeline(JdbcClient db) {
        this.db = db;
    }

    List<Point> of(String ledger, Instant from, AsOf until) {
        var changes = changes(ledger, from, until, 0);
        if (changes.size() <= MOST_POINTS) {
            return summed(changes);
        }
        var apart = Duration.between(from, until.at()).dividedBy(MOST_POINTS).toMillis();
        return summed(changes(ledger, from, until, Math.max(1, apart)));
    }

    /** The moment of the first change; what a picture of everything begins with. */
    Instant begin(String ledger, AsOf until) {
        return until.over(ledger, db.sql("""
                        select coalesce(min(occurred_at), :at) begun from query.credit_portion
                         where ledger_id = :ledger and number = 1 and recorded_at <= :knownAt
                        """))
                .query((row, _) -> row.getTimestamp("begun").toInstant())
                .single();
    }

    /** @param apartMs 0: every moment by itself */
    private List<Point> changes(String ledger, Instant from, AsOf until, long apartMs) {
        return until.over(ledger, db.sql("""
                        select case when occurred_at <= span.begin then span.begin
                                    when apart = 0 then occurred_at
                                    else span.begin + ceil(extract(epoch from occurred_at - span.begin) * 1000 / apart)
                                                      * apart * interval '1 millisecond'
                               end moment, sum(amount) available, sum(portion.held) held
                          from query.credit_portion portion
                         cross join (values (:from::timestamptz, :apart::bigint)) span (begin, apart)
                         where ledger_id = :ledger and occurred_at <= :at and recorded_at <= :knownAt
                         group by moment order by moment
                         limit case when :apart = 0 then :most end
                        """))
                .param("from", Filters.moment(from))
                .param("apart", apartMs)
                .param("most", MOST_POINTS + 1)
                .query(Point::of)
                .list();
    }

    private static List<Point> summed(List<Point> changes) {
        var points = new ArrayList<Point>();
        var available = 0L;
        var held = 0L;
        for (var change : changes) {
            available += change.available();
            held += change.held();
            points.add(new Point(change.at(), available, held));
        }
        return points;
    }

    /** What there was from a moment on. */
    record Point(Instant at, long available, long held) {

        private static Point of(ResultSet row, int number) throws SQLException {
            return new Point(row.getTimestamp("moment").toInstant(), row.getLong("available"), row.getLong("held"));
        }
    }
}
