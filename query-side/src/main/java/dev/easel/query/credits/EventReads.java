package dev.easel.query.credits;

import dev.easel.engine.EventLog;
import dev.easel.platform.EaselPosition;
import dev.easel.query.platform.Cursor;
import dev.easel.query.platform.RecordedEvent;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The events of a ledger as the log has them, newest first. */
@RestController
class EventReads {

    private final Ledgers ledgers;
    private final EventLog log;
    private final EaselPosition position;

    EventReads(Ledgers ledgers, EventLog log, EaselPosition position) {
        this.ledgers = ledgers;
        this.log = log;
        this.position = position;
    }

    @GetMapping("/api/finance/ledgers/{ownerId}/events")
    LedgerEvents events(
            @PathVariable String ownerId,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String cursor,
            HttpServletRequest request,
            HttpServletResponse response) {
        var most = Cursor.limit(limit);
        var below = Cursor.read(cursor).major();
        position.await(request, response, CreditBalances.GROUP);
        var ledger = ledgers.of(ownerId);
        var found = log.ofAggregateBefore(ledger.ledgerId(), below, most + 1); // one more tells of a next page
        var shown = found.subList(0, Math.min(found.size(), most));
        return new LedgerEvents(
                ledger.ownerId(),
                ledger.ledgerId(),
                shown.stream().map(RecordedEvent::of).toList(),
                found.size() > most ? new Cursor(shown.getLast().sequence(), 0).text() : null);
    }

    /** @param nextCursor absent at the end */
    record LedgerEvents(
            String ownerId,
            String ledgerId,
            List<RecordedEvent> events,
            @Nullable String nextCursor) {

        LedgerEvents {
            events = List.copyOf(events);
        }
    }
}
