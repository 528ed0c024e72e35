package dev.easel.bench.holds;

import dev.easel.engine.EventLog;
import dev.easel.engine.LoggedEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the log to its end and holds it against what was promised: positions without a gap, sequences without a gap,
 * every acknowledged hold there and once, every balance what the events before it make it. Goes on where it stopped.
 */
final class Audit {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int PAGE = 4096;
    private static final int TOLD_AT_MOST = 5;

    private final EventLog log;
    private final boolean gapless;
    private final Map<String, Long> sequences = new HashMap<>();
    private final Map<String, Fold> folds = new HashMap<>();
    private final List<String> violations = new ArrayList<>();
    private Set<String> held = new HashSet<>();
    private long position;
    private long payloadBytes;
    private long metaBytes;

    /**
     * @param gapless whether the engine promises positions without a gap
     * @param position what was written up to there is none of its business
     */
    Audit(EventLog log, boolean gapless, long position) {
        this.log = log;
        this.gapless = gapless;
        this.position = position;
    }

    /** What does not hold of what was written since the last time. */
    List<String> check(Collection<String> acknowledged) {
        violations.clear();
        held = new HashSet<>();
        payloadBytes = 0;
        metaBytes = 0;
        for (var page = log.after(position, PAGE); !page.isEmpty(); page = log.after(position, PAGE)) {
            page.forEach(this::take);
        }
        if (gapless && position != log.head()) {
            violate("the log ends at %d, but its head is %d".formatted(position, log.head()));
        }
        var missing = acknowledged.stream().filter(hold -> !held.contains(hold)).toList();
        if (!missing.isEmpty()) {
            violate("%d acknowledged holds are not in the log, such as %s"
                    .formatted(missing.size(), missing.getFirst()));
        }
        return List.copyOf(violations);
    }

    /** How many holds were found by the last check. */
    int held() {
        return held.size();
    }

    /** Mean size of the holds that the last check found. */
    Contender.Size size() {
        var holds = Math.max(1, held.size());
        return new Contender.Size((int) (payloadBytes / holds), (int) (metaBytes / holds));
    }

    /** Every ledger as its events make it, by id. */
    Map<String, Fold> folds() {
        return Map.copyOf(folds);
    }

    private void take(LoggedEvent event) {
        if (gapless && event.position() != position + 1) {
            violate("after position %d comes %d".formatted(position, event.position()));
        }
        position = event.position();
        var expected = sequences.merge(event.aggregateId(), 0L, (last, _) -> last + 1);
        if (event.sequence() != expected) {
            violate("%s has %d where %d is due".formatted(event.aggregateId(), event.sequence(), expected));
            sequences.put(event.aggregateId(), event.sequence());
        }
        switch (event.name()) {
            case "credits.credits-granted" -> granted(event, JSON.readTree(event.payload()));
            case "credits.credits-held" -> held(event, JSON.readTree(event.payload()));
            case "credits.hold-captured", "credits.hold-released", "credits.hold-expired" ->
                ended(event, JSON.readTree(event.payload()));
            default -> {}
        }
    }

    private void granted(LoggedEvent event, JsonNode payload) {
        var before = folds.getOrDefault(event.aggregateId(), Fold.EMPTY);
        var amount = payload.path("lot").path("amount").asLong();
        keep(event, payload, new Fold(before.available() + amount, before.held(), before.lastHold()));
    }

    private void held(LoggedEvent event, JsonNode payload) {
        var before = folds.getOrDefault(event.aggregateId(), Fold.EMPTY);
        var hold = payload.path("holdId").asString();
        var amount = total(payload.path("taken"));
        payloadBytes += event.payload().length();
        metaBytes += event.metadata().length();
        if (!held.add(hold)) {
            violate("hold " + hold + " was recorded twice");
        }
        keep(event, payload, new Fold(before.available() - amount, before.held() + amount, hold));
    }

    private void ended(LoggedEvent event, JsonNode payload) {
        var before = folds.getOrDefault(event.aggregateId(), Fold.EMPTY);
        var returned = total(payload.path("returned"));
        var ended = total(payload.path("captured")) + returned;
        keep(event, payload, new Fold(before.available() + returned, before.held() - ended, before.lastHold()));
    }

    private static long total(JsonNode allocation) {
        var total = 0L;
        for (var portion : allocation.path("portions")) {
            total += portion.path("amount").asLong();
        }
        return total;
    }

    private void keep(LoggedEvent event, JsonNode payload, Fold after) {
        folds.put(event.aggregateId(), after);
        if (after.available() != payload.path("availableAfter").asLong()
                || after.held() != payload.path("heldAfter").asLong()) {
            violate("%s says %s at %d, but its events make it %s"
                    .formatted(event.aggregateId(), event.payload(), event.position(), after));
        }
    }

    private void violate(String what) {
        if (violations.size() < TOLD_AT_MOST) {
            violations.add(what);
        }
    }

    /** A ledger's balance. */
    record Fold(long available, long held, String lastHold) {

        static final Fold EMPTY = new Fold(0, 0, "");
    }
}
