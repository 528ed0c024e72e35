package dev.easel.query.credits;

import dev.easel.platform.EaselPosition;
import dev.easel.platform.Problem;
import dev.easel.query.credits.Timeline.Point;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Balances at an instant, by event time and as known at a time, and how they went over time. */
@RestController
class AsOfReads {

    private final Ledgers ledgers;
    private final PastLots lots;
    private final Timeline timeline;
    private final EaselPosition position;
    private final Clock clock;

    AsOfReads(Ledgers ledgers, PastLots lots, Timeline timeline, EaselPosition position, Clock clock) {
        this.ledgers = ledgers;
        this.lots = lots;
        this.timeline = timeline;
        this.position = position;
        this.clock = clock;
    }

    @GetMapping("/api/finance/ledgers/{ownerId}/balance")
    PastBalance balance(
            @PathVariable String ownerId,
            @RequestParam @Nullable Instant at,
            @RequestParam @Nullable Instant knownAt,
            HttpServletRequest request,
            HttpServletResponse response) {
        position.await(request, response, CreditBalances.GROUP, CreditPortions.GROUP);
        var moment = AsOf.of(at, knownAt, clock.instant());
        var ledger = ledgers.of(ownerId);
        return PastBalance.of(ledger, moment, lots.of(ledger.ledgerId(), moment));
    }

    @GetMapping("/api/finance/ledgers/{ownerId}/timeline")
    BalanceTimeline timeline(
            @PathVariable String ownerId,
            @RequestParam @Nullable Instant from,
            @RequestParam @Nullable Instant to,
            @RequestParam @Nullable Instant knownAt,
            HttpServletRequest request,
            HttpServletResponse response) {
        position.await(request, response, CreditBalances.GROUP, CreditPortions.GROUP);
        var until = AsOf.of(to, knownAt, clock.instant());
        var ledger = ledgers.of(ownerId);
        var begin = from == null ? timeline.begin(ledger.ledgerId(), until) : from;
        if (begin.isAfter(until.at())) {
            throw Problem.invalid(List.of(new Problem.FieldError("/to", "to is before from")));
        }
        return new BalanceTimeline(
                ledger.ownerId(), ledger.ledgerId(), begin, until.at(), timeline.of(ledger.ledgerId(), begin, until));
    }

    /** @param points in order; each holds until the next */
    record BalanceTimeline(String ownerId, String ledgerId, Instant from, Instant to, List<Point> points) {

        BalanceTimeline {
            points = List.copyOf(points);
        }
    }
}
