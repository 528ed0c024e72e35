package dev.easel.command.credits;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A part of a ledger's history, and what is left of the things in it that the ledger has forgotten: four bytes of each
 * id. An id whose mark is not there is not there; one whose mark is may be.
 *
 * @param from the first of the events about these things
 * @param to the last of them
 * @param marks hash codes, in ascending order
 */
@SuppressWarnings("ArrayRecordComponent") // never changed, and compared by what is in it
record Chapter(long from, long to, byte[] marks) {

    private static final int THINGS = 1024;

    static Chapter of(Kept<?> first) {
        return new Chapter(first.from(), first.to(), mark(first.id()));
    }

    boolean isFull() {
        return count() == THINGS;
    }

    int count() {
        return marks.length / Integer.BYTES;
    }

    /** What was left of one more thing. Things are forgotten in the order in which they were over. */
    Chapter with(Kept<?> next) {
        var mark = mark(next.id());
        var at = Integer.BYTES * placeOf(next.id().hashCode());
        var more = ByteBuffer.allocate(marks.length + mark.length)
                .put(marks, 0, at)
                .put(mark)
                .put(marks, at, marks.length - at)
                .array();
        return new Chapter(Math.min(from, next.from()), next.to(), more);
    }

    boolean mayName(String id) {
        var place = placeOf(id.hashCode());
        return place < count() && markAt(place) == id.hashCode();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Chapter chapter
                && from == chapter.from
                && to == chapter.to
                && Arrays.equals(marks, chapter.marks);
    }

    @Override
    public int hashCode() {
        return Objects.hash(from, to, Arrays.hashCode(marks));
    }

    /** Of the first mark that is not smaller. */
    private int placeOf(int mark) {
        var low = 0;
        var high = count();
        while (low < high) {
            var middle = (low + high) >>> 1;
            if (markAt(middle) < mark) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int markAt(int place) {
        return ByteBuffer.wrap(marks).getInt(Integer.BYTES * place);
    }

    private static byte[] mark(String id) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(id.hashCode()).array();
    }
}
