package dev.easel.verify;

import static dev.easel.verify.Reason.DELETED;
import static dev.easel.verify.Reason.EDITED;
import static dev.easel.verify.Reason.INSERTED;
import static dev.easel.verify.Reason.SWAPPED;
import static dev.easel.verify.Reason.TRUNCATED;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The events, range by range against the root of their head. Only what is wrong is remembered, so a log of any length can be
 * looked at.
 */
final class Ranges {

    private static final int REMEMBERED = 4_096; // the first bad ones; each is compared with the others

    private final TreeMap<Long, Place> bad = new TreeMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private List<LoggedEvent> waiting = new ArrayList<>();
    private long events;
    private long sealed;
    private long furthest = Long.MIN_VALUE;

    void take(LoggedEvent event) {
        events++;
        furthest = Math.max(furthest, event.position());
        waiting.add(event);
    }

    /**
     * Looks at the events that came since the last head.
     *
     * @param after position that the heads before it reach to
     * @param leaves of its events, which say what is wrong as long as they fit the root
     */
    void seal(SealedHead head, long after, List<Digest> leaves) {
        var range = waiting;
        waiting = new ArrayList<>();
        sealed += head.size();
        var found = range.stream().map(LoggedEvent::leaf).toList();
        if (isWhole(range, head) && Tree.rootOf(found).equals(head.root())) {
            leavesOf(head, found, leaves);
        } else if (leaves.size() == head.size() && Tree.rootOf(leaves).equals(head.root())) {
            compare(range, head, after, leaves);
        } else {
            somewhere(range, head);
        }
    }

    /** Looks at what no head covers: it must be there as far as the log was written. */
    void end(long from, long written, boolean isWhole) {
        var expected = from;
        for (var event : waiting) {
            if (event.position() < expected || event.position() > written) {
                var detail = "Event " + event.position() + " was not written by the log's writer.";
                findings.add(new Finding(event.position(), 0, INSERTED, detail));
                continue;
            }
            if (event.position() > expected) {
                findings.add(new Finding(expected, 0, DELETED, "Event " + expected + ", not sealed yet, is gone."));
            }
            expected = event.position() + 1;
        }
        if (isWhole && expected <= written) {
            var detail = "The log was written up to " + written + ", but ends before " + expected + ".";
            findings.add(new Finding(expected, 0, TRUNCATED, detail));
        }
    }

    List<Finding> findings() {
        var all = new ArrayList<>(findings);
        bad.entrySet().stream().limit(Verdict.MOST).forEach(it -> all.add(judge(it.getKey(), it.getValue())));
        return all;
    }

    long events() {
        return events;
    }

    long sealed() {
        return sealed;
    }

    private static boolean isWhole(List<LoggedEvent> range, SealedHead head) {
        if (range.size() != head.size()) {
            return false;
        }
        var expected = head.from();
        for (var event : range) {
            if (event.position() != expected++) {
                return false;
            }
        }
        return true;
    }

    private void leavesOf(SealedHead head, List<Digest> found, List<Digest> stored) {
        if (found.equals(stored)) {
            return;
        }
        var index = 0;
        while (index < stored.size()
                && index < found.size()
                && stored.get(index).equals(found.get(index))) {
            index++;
        }
        var detail = "The event is right, but the leaf that is stored of it is not.";
        findings.add(new Finding(head.from() + index, head.number(), EDITED, detail));
    }

    /** Leaf by leaf. */
    private void compare(List<LoggedEvent> range, SealedHead head, long after, List<Digest> leaves) {
        var byPosition = new HashMap<Long, LoggedEvent>();
        for (var event : range) {
            var isInside = event.position() >= head.from() && event.position() <= head.to();
            if (isInside ? byPosition.putIfAbsent(event.position(), event) != null : event.position() <= after) {
                var detail = "Event " + event.position() + " is there once too often.";
                findings.add(new Finding(event.position(), head.number(), INSERTED, detail));
            }
        }
        for (var index = 0; index < leaves.size(); index++) {
            var position = head.from() + index;
            var event = byPosition.get(position);
            if ((event == null || !event.leaf().equals(leaves.get(index))) && bad.size() < REMEMBERED) {
                bad.put(position, new Place(event, leaves.get(index), head.number()));
            }
        }
    }

    /** The leaves were changed as well: it is known that something is wrong in the range, and what is missing. */
    private void somewhere(List<LoggedEvent> range, SealedHead head) {
        var present = new HashMap<Long, LoggedEvent>();
        range.forEach(event -> present.put(event.position(), event));
        for (var position = head.from(); position <= head.to(); position++) {
            if (!present.containsKey(position)) {
                findings.add(gone(position, head.number()));
                return;
            }
        }
        var detail = "Something in the range of head " + head.number()
                + " is not what was sealed; its leaves do not tell" + " which event.";
        findings.add(new Finding(head.from(), head.number(), EDITED, detail));
    }

    private Finding judge(long position, Place place) {
        var event = place.event();
        if (event == null) {
            return gone(position, place.head());
        }
        var rightful = owner(position, place.leaf());
        var home = home(event);
        if (rightful != null && home != null && rightful.position() == home) {
            return new Finding(
                    position, place.head(), SWAPPED, "Events " + position + " and " + home + " changed places.");
        }
        if (rightful != null) {
            var detail = "This event was not sealed; the one that was is now at " + rightful.position() + ".";
            return new Finding(position, place.head(), INSERTED, detail);
        }
        if (home != null) {
            var detail = "The event that was sealed here is gone; here is now what was at " + home + ".";
            return new Finding(position, place.head(), DELETED, detail);
        }
        return new Finding(position, place.head(), EDITED, "Event " + position + " is not what was sealed.");
    }

    private Finding gone(long position, long head) {
        return furthest > position
                ? new Finding(position, head, DELETED, "Event " + position + " was sealed, and is gone.")
                : new Finding(position, head, TRUNCATED, "The log ends before " + position + ", which was sealed.");
    }

    /** The event elsewhere that was sealed at this position; null when there is none. */
    private @Nullable LoggedEvent owner(long position, Digest leaf) {
        for (var other : bad.values()) {
            var event = other.event();
            if (event != null
                    && event.position() != position
                    && event.leafAt(position).equals(leaf)) {
                return event;
            }
        }
        return waiting.stream()
                .limit(1)
                .filter(event -> event.leafAt(position).equals(leaf))
                .findFirst()
                .orElse(null);
    }

    /** Where else this event was sealed; null when nowhere. */
    private @Nullable Long home(LoggedEvent event) {
        for (Map.Entry<Long, Place> other : bad.entrySet()) {
            if (other.getKey() != event.position()
                    && event.leafAt(other.getKey()).equals(other.getValue().leaf())) {
                return other.getKey();
            }
        }
        return null;
    }

    /**
     * A place in the log where something is wrong.
     *
     * @param event what is there now; null when nothing is
     * @param leaf what was sealed there
     */
    private record Place(@Nullable LoggedEvent event, Digest leaf, long head) {}
}
