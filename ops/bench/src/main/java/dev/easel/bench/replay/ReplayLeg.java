package dev.easel.bench.replay;

import dev.easel.bench.frame.Leg;
import dev.easel.bench.frame.Sample;
import dev.easel.bench.frame.Title;
import dev.easel.bench.sides.Side;
import dev.easel.engine.EventLog;
import dev.easel.engine.Readers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;

/** A group of readers forgets what it made and makes it again from the whole log. */
public final class ReplayLeg implements Leg {

    private static final Duration PATIENCE = Duration.ofHours(1);

    private final Title title;
    private final Side side;
    private final String group;
    private final Supplier<String> made;

    /** @param made says what the group has made; has to be the same before and after */
    public ReplayLeg(String id, String what, Side side, String group, Supplier<String> made) {
        this.title = new Title(id, what, "events/s");
        this.side = side;
        this.group = group;
        this.made = made;
    }

    @Override
    public Title title() {
        return title;
    }

    @Override
    public List<String> warmUp() {
        return measure().violations();
    }

    @Override
    public Sample measure() {
        var before = made.get();
        var head = side.bean(EventLog.class).head();
        var processor = side.bean(EventProcessingConfiguration.class)
                .eventProcessor(group, StreamingEventProcessor.class)
                .orElseThrow();
        processor.shutDown();
        processor.resetTokens();
        var start = System.nanoTime();
        processor.start();
        var arrived = side.bean(Readers.class).awaitReached(group, head, PATIENCE);
        var nanos = System.nanoTime() - start;
        List<String> violations = !arrived
                ? List.of("did not reach " + head)
                : made.get().equals(before) ? List.of() : List.of("made other things than it had made before");
        return new Sample((head + 1) * 1e9 / nanos, head + 1, Map.of("s", nanos / 1e9), violations);
    }
}
