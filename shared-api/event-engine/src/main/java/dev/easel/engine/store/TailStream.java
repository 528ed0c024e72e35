package dev.easel.engine.store;

import dev.easel.engine.AnnouncedStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;

/** One reader's place in the log: from memory while it keeps up, by pages from the database while it does not. */
final class TailStream extends AnnouncedStream<TailStream> {

    private static final int PAGE = 2048;

    private final EventTail tail;
    private final EventReader reader;
    private final Deque<TrackedEventMessage<?>> page = new ArrayDeque<>();
    private long position;

    /** @param after position of the last event that the reader has */
    TailStream(EventTail tail, EventReader reader, long after, Consumer<TailStream> onClose) {
        super(onClose);
        this.tail = tail;
        this.reader = reader;
        this.position = after;
    }

    @Override
    protected @Nullable TrackedEventMessage<?> next() {
        var paged = page.peekFirst();
        if (paged != null) {
            return paged;
        }
        var young = tail.get(position + 1);
        if (young != null || position >= tail.last()) {
            return young;
        }
        page.addAll(reader.after(position, PAGE));
        return page.peekFirst();
    }

    @Override
    protected void pass() {
        position++;
        page.pollFirst();
    }

    @Override
    protected TailStream self() {
        return this;
    }
}
