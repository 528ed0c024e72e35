package dev.easel.engine.letters;

import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Holds an event back whose sequence is parked: it waits behind what could not be handled. Looks once for every batch.
 */
final class ParkedFirst implements MessageHandlerInterceptor<EventMessage<?>> {

    /** Resource of a unit of work that handles a letter: its own sequence is parked of course. */
    static final String TRIED_AGAIN = "easel.letter-tried-again";

    private static final String PARKED = "easel.parked-sequences";

    private final LetterBox box;
    private final PresentBatch present;
    private final Setbacks setbacks;
    private final String group;
    private final String segmentKey;

    ParkedFirst(String group, LetterBox box, PresentBatch present, Setbacks setbacks) {
        this.box = box;
        this.present = present;
        this.setbacks = setbacks;
        this.group = group;
        this.segmentKey = segmentKey(group);
    }

    /** Where Axon's pooled processor notes the segment of a batch. */
    static String segmentKey(String group) {
        return "Processor[" + group + "]/SegmentId";
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> unit, InterceptorChain rest) throws Exception {
        var batch = unit.root();
        if (batch.getResource(TRIED_AGAIN) != null || !(unit.getMessage() instanceof TrackedEventMessage<?> event)) {
            return rest.proceed();
        }
        Integer segment = batch.getResource(segmentKey);
        if (segment != null) {
            present.of(event.getIdentifier(), segment);
        }
        Set<String> parked = batch.getOrComputeResource(PARKED, _ -> {
            batch.afterCommit(_ -> setbacks.isOver(group));
            return box.parked();
        });
        var waitsFor = parked.isEmpty() ? null : box.waitsFor(parked, event).orElse(null);
        if (waitsFor == null) {
            return rest.proceed();
        }
        box.append(waitsFor, event);
        return null;
    }
}
