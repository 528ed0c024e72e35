package dev.easel.query.credits;

import dev.easel.platform.EaselPosition;
import dev.easel.platform.Problem;
import dev.easel.query.platform.Filters;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What finance reports: what happened to credits, and what is still owed. */
@RestController
class SummaryReads {

    private final JdbcClient db;
    private final Summary summary;
    private final EaselPosition position;

    SummaryReads(JdbcClient db, Summary summary, EaselPosition position) {
        this.db = db;
        this.summary = summary;
        this.position = position;
    }

    @GetMapping("/api/finance/summary")
    SummaryTable summary(
            @RequestParam(required = false) @Nullable Instant from,
            @RequestParam(required = false) @Nullable Instant to,
            @RequestParam(required = false) @Nullable String groupBy,
            HttpServletRequest request,
            HttpServletResponse response) {
        var group = group(Filters.text("groupBy", groupBy));
        var span = Filters.span(from, to);
        position.await(request, response, CreditBalances.GROUP, CreditPortions.GROUP);
        return new SummaryTable(group.name().toLowerCase(Locale.ROOT), summary.of(span, group));
    }

    /** Of every lot, what can be spent and what is set aside, by where it came from and by the month in which it expires. */
    @GetMapping("/api/finance/liability")
    Liability liability(HttpServletRequest request, HttpServletResponse response) {
        position.await(request, response, CreditBalances.GROUP, CreditPortions.GROUP);
        var rows = db.sql("""
                        select lot.source, to_char(lot.expires_at at time zone 'UTC', 'YYYY-MM') expires,
                               sum(lot.remaining) available, sum(coalesce(held.set_aside, 0)) held
                          from query.credit_lot lot
                          join query.credit_balance balance using (ledger_id)
                          left join lateral (
                               select set_aside from query.credit_portion portion
                                where portion.ledger_id = lot.ledger_id and portion.lot_id = lot.lot_id
                                order by number desc limit 1) held on balance.held > 0
                         where lot.remaining > 0 or held.set_aside > 0
                         group by 1, 2
                         order by 1, 2 nulls last
                        """).query(Owed.class).list();
        return new Liability(
                rows.stream().mapToLong(Owed::available).sum(),
                rows.stream().mapToLong(Owed::held).sum(),
                rows);
    }

    private static SummaryGroup group(@Nullable String word) {
        try {
            return word == null ? SummaryGroup.MONTH : SummaryGroup.valueOf(word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw Problem.invalid(
                    List.of(new Problem.FieldError("/groupBy", "Expected day, month, tenant, source or tool.")));
        }
    }

    record SummaryTable(String groupBy, List<Summary.Row> rows) {}

    record Liability(long available, long held, List<Owed> rows) {}

    /** @param expires the month, such as 2026-12; absent when it never does */
    record Owed(String source, @Nullable String expires, long available, long held) {}
}
