package dev.easel.query.tasks;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How much of a task its follower was told; as text it is the id of a message. It holds all that is needed to go on, so
 * that any node can.
 *
 * @param position of the last fact, in the whole log
 * @param percent of the whole task
 * @param queuePosition 0 when it did not wait
 * @param reopened how often the stream was opened again, or the task waited again, since: tells a message from what it repeats
 */
record Cursor(long position, int percent, int queuePosition, int reopened) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,18})-(\\d{1,3})-(\\d{1,9})(?:-(\\d{1,6}))?");

    static Cursor of(long position, int percent, int queuePosition) {
        return new Cursor(position, percent, queuePosition, 0);
    }

    /** What the id says; null when it is none of ours. */
    static @Nullable Cursor parse(@Nullable String id) {
        var parts = TEXT.matcher(id == null ? "" : id);
        if (!parts.matches()) {
            return null;
        }
        var reopened = parts.group(4);
        return new Cursor(
                Long.parseLong(parts.group(1)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(3)),
                reopened == null ? 0 : Integer.parseInt(reopened));
    }

    /** The same facts, with how things are now. */
    Cursor again(int percent, int queuePosition) {
        return new Cursor(position, percent, queuePosition, reopened + 1);
    }

    /**
     * The same facts, further on. Who waits a second time (after a crash, say) may come back to a place that was told
     * before; a message of a later wait has another id all the same.
     */
    Cursor moved(int percent, int queuePosition) {
        if (percent == this.percent && queuePosition > this.queuePosition) {
            return again(percent, queuePosition);
        }
        return new Cursor(position, percent, queuePosition, percent == this.percent ? reopened : 0);
    }

    @Override
    public String toString() {
        var state = position + "-" + percent + "-" + queuePosition;
        return reopened == 0 ? state : state + "-" + reopened;
    }
}
