package dev.easel.query.credits;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A change of a lot with what the lot has come to, as it is kept: one component per column. */
record PortionRow(
        String ledgerId,
        String lotId,
        long number,
        long sequence,
        int part,
        String entryId,
        EntryType type,
        long amount,
        long held,
        long remaining,
        long setAside,
        long spent,
        long expired,
        long corrected,
        @Nullable String holdId,
        @Nullable String taskId,
        @Nullable String note,
        String actor,
        @Nullable Instant expiresAt,
        Instant occurredAt,
        Instant recordedAt,
        long position) {

    /** The grant that a lot begins with. */
    static PortionRow first(Portion grant) {
        return row(
                grant,
                1,
                new Sums(grant.amount(), 0, 0, 0, 0),
                grant.lotExpiresAt(),
                grant.occurredAt(),
                grant.recordedAt());
    }

    /** What follows on this. Neither time goes back, whatever the clocks of two machines say. */
    PortionRow next(Portion change) {
        var own = change.entry().type() == EntryType.EXPIRY && expiresAt != null
                ? earlier(expiresAt, change.occurredAt()) // it lapsed in time, whenever that was noticed
                : change.occurredAt();
        return row(
                change,
                number + 1,
                new Sums(remaining, setAside, spent, expired, corrected).after(change),
                expiresAt,
                later(occurredAt, own),
                later(recordedAt, change.recordedAt()));
    }

    /** Whether this was made of the change, or of one after it. */
    boolean knows(Portion change) {
        var entry = change.entry();
        return sequence > entry.sequence() || (sequence == entry.sequence() && part >= entry.part());
    }

    private static PortionRow row(
            Portion change,
            long number,
            Sums sums,
            @Nullable Instant expiresAt,
            Instant occurredAt,
            Instant recordedAt) {
        var entry = change.entry();
        return new PortionRow(
                entry.ledgerId(),
                change.lotId(),
                number,
                entry.sequence(),
                entry.part(),
                entry.entryId(),
                entry.type(),
                change.amount(),
                change.held(),
                sums.remaining,
                sums.setAside,
                sums.spent,
                sums.expired,
                sums.corrected,
                entry.holdId(),
                entry.taskId(),
                entry.note(),
                entry.actor(),
                expiresAt,
                occurredAt,
                recordedAt,
                entry.position());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Together always what was granted. */
    private record Sums(long remaining, long setAside, long spent, long expired, long corrected) {

        Sums after(Portion change) {
            var left = Math.addExact(remaining, change.amount());
            var aside = Math.addExact(setAside, change.held());
            var gone = -Math.addExact(change.amount(), change.held());
            return switch (change.entry().type()) {
                case HOLD, RELEASE -> new Sums(left, aside, spent, expired, corrected);
                case CAPTURE, REFUND -> new Sums(left, aside, spent + gone, expired, corrected);
                case EXPIRY -> new Sums(left, aside, spent, expired + gone, corrected);
                default -> new Sums(left, aside, spent, expired, corrected + gone);
            };
        }
    }
}
