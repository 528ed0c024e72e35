package dev.easel.query.credits;

import dev.easel.api.credits.LedgerId;
import dev.easel.platform.Caller;
import dev.easel.platform.EaselPosition;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What an owner was warned of, the newest first; each at most once a period, so a page is enough. */
@RestController
class AlertReads {

    private static final int SHOWN = 50;

    private final JdbcClient db;
    private final EaselPosition position;

    AlertReads(JdbcClient db, EaselPosition position) {
        this.db = db;
        this.position = position;
    }

    @GetMapping("/api/credits/alerts")
    AlertList list(Caller caller, HttpServletRequest request, HttpServletResponse response) {
        position.await(request, response, CreditAlerts.GROUP);
        return new AlertList(db.sql("""
                        select kind, amount, "limit", at
                          from query.credit_alert
                         where ledger_id = :ledger
                         order by position desc, kind
                         limit :most
                        """)
                .param("ledger", LedgerId.of(caller.owner()).value())
                .param("most", SHOWN)
                .query((row, _) -> new Alert(
                        AlertKind.valueOf(row.getString("kind")),
                        row.getLong("amount"),
                        row.getLong("limit"),
                        row.getTimestamp("at").toInstant()))
                .list());
    }

    record AlertList(List<Alert> alerts) {}

    /**
     * @param amount what is left of the balance; else what is used of the limit
     * @param limit the threshold, the allowance, or the owner's own limit
     */
    record Alert(AlertKind kind, long amount, long limit, Instant at) {}
}
