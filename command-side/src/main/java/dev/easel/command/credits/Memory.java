package dev.easel.command.credits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a ledger remembers of things that are over, since a repeat gets its first answer for ever: the newest as they
 * were, and of the older ones where in its history to look. That answers for nearly every new id that it is new, without
 * looking.
 *
 * @param newest in the order in which they were over
 */
record Memory<T>(List<Kept<T>> newest, List<Chapter> older) {

    Memory {
        newest = List.copyOf(newest);
        older = List.copyOf(older);
    }

    static <T> Memory<T> empty() {
        return new Memory<>(List.of(), List.of());
    }

    /** With one more, of which so many are remembered as they were. */
    Memory<T> with(Kept<T> one, int most) {
        var kept = new ArrayList<Kept<T>>(newest.size() + 1);
        kept.addAll(newest);
        kept.add(one);
        var chapters = older;
        while (kept.size() > most) {
            chapters = written(chapters, kept.removeFirst());
        }
        return new Memory<>(kept, chapters);
    }

    Optional<T> find(String id) {
        for (var kept : newest) {
            if (kept.id().equals(id)) {
                return Optional.of(kept.thing());
            }
        }
        return Optional.empty();
    }

    /** All that is remembered of it, when it may have several. */
    Stream<T> all(String id) {
        return newest.stream().filter(kept -> kept.id().equals(id)).map(Kept::thing);
    }

    /** Where it may stand, if it was forgotten. */
    Stream<Chapter> whereItMayStand(String id) {
        return older.stream().filter(chapter -> chapter.mayName(id));
    }

    /** How many things were forgotten. */
    int forgotten() {
        return older.stream().mapToInt(Chapter::count).sum();
    }

    private static List<Chapter> written(List<Chapter> chapters, Kept<?> forgotten) {
        var more = new ArrayList<>(chapters);
        if (more.isEmpty() || more.getLast().isFull()) {
            more.add(Chapter.of(forgotten));
        } else {
            more.set(more.size() - 1, more.getLast().with(forgotten));
        }
        return more;
    }
}
