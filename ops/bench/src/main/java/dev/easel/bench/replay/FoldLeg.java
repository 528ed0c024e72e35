package dev.easel.bench.replay;

import dev.easel.bench.frame.Leg;
import dev.easel.bench.frame.Sample;
import dev.easel.bench.frame.Title;
import dev.easel.bench.sides.BalanceFold;
import dev.easel.bench.sides.Side;
import dev.easel.engine.EventLog;
import dev.easel.engine.LogPages;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.AnnotationEventHandlerAdapter;

/** The whole log by the pages that rebuilds read, each event handed to a handler that folds in memory. */
public final class FoldLeg implements Leg {

    private static final int PAGE = 2_000;

    private final Title title;
    private final EventLog log;
    private final LogPages pages;
    private final BalanceFold live;

    /** @param side whose live fold has to come to the same */
    public FoldLeg(String id, String what, Side side) {
        this.title = new Title(id, what, "events/s");
        this.log = side.bean(EventLog.class);
        this.pages = side.bean(LogPages.class);
        this.live = side.bean(BalanceFold.class);
    }

    @Override
    public Title title() {
        return title;
    }

    @Override
    public List<String> warmUp() throws Exception {
        return measure().violations();
    }

    @Override
    public Sample measure() throws Exception {
        var fold = new BalanceFold();
        var handler = new AnnotationEventHandlerAdapter(fold);
        var head = log.head();
        var position = -1L;
        var start = System.nanoTime();
        while (position < head) {
            var page = pages.read(position, head, List.of(), PAGE);
            for (var event : page) {
                handler.handle(event);
            }
            position = page.size() < PAGE
                    ? head
                    : page.getLast().trackingToken().position().orElseThrow();
        }
        var nanos = System.nanoTime() - start;
        List<String> violations = fold.total() == live.total()
                ? List.of()
                : List.of("came to %d, but %d is there".formatted(fold.total(), live.total()));
        return new Sample((head + 1) * 1e9 / nanos, head + 1, Map.of("s", nanos / 1e9), violations);
    }
}
