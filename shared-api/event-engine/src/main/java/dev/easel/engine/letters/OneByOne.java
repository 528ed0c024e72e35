package dev.easel.engine.letters;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.ErrorContext;
import org.axonframework.eventhandling.ErrorHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What becomes of a batch that was rolled back. When the failure will pass, the processor tries the batch again. Otherwise
 * its events are handled one by one, each with its token in a transaction of its own: only then is it known which of them
 * cannot be handled, also when it was a statement for all of them that failed. That one is parked.
 */
final class OneByOne implements ErrorHandler {

    private static final Logger LOG = LoggerFactory.getLogger(OneByOne.class);

    private final EventProcessingConfiguration processing;
    private final Alone alone;
    private final PresentBatch present;
    private final Setbacks setbacks;
    private final Function<String, LetterBox> boxes;

    OneByOne(
            EventProcessingConfiguration processing,
            PresentBatch present,
            Setbacks setbacks,
            Function<String, LetterBox> boxes) {
        this.processing = processing;
        this.alone = new Alone(processing);
        this.present = present;
        this.setbacks = setbacks;
        this.boxes = boxes;
    }

    @Override
    public void handleError(ErrorContext failed) throws Exception {
        var group = failed.eventProcessor();
        var number = present.segment(failed);
        if (number.isEmpty() || PassingFailure.is(failed.error())) {
            setbacks.note(group, failed.error());
            PropagatingErrorHandler.instance().handleError(failed);
            return;
        }
        try {
            var segment = segment(group, number.get());
            for (var event : failed.failedEvents()) {
                handle(group, segment, (TrackedEventMessage<?>) event);
            }
        } catch (Exception e) {
            setbacks.note(group, e);
            throw e;
        }
    }

    private void handle(String group, Segment segment, TrackedEventMessage<?> event) throws Exception {
        try {
            Map<String, Object> resources = Map.of(ParkedFirst.segmentKey(group), segment.getSegmentId());
            alone.handle(group, segment, event, resources, () -> pass(group, segment, event));
        } catch (Throwable failure) { // the error of a handler is its event's fault as well
            if (PassingFailure.is(failure)) {
                PropagatingErrorHandler.instance().handleError(new ErrorContext(group, failure, List.of(event)));
            }
            park(group, segment, event, failure);
        }
    }

    private void park(String group, Segment segment, TrackedEventMessage<?> event, Throwable failure) {
        processing.transactionManager(group).executeInTransaction(() -> {
            pass(group, segment, event);
            boxes.apply(group).park(event, Cause.of(failure));
        });
        var position = event.trackingToken().position().orElse(-1);
        LOG.warn("{} cannot handle event {}: it is parked, and what follows it", group, position, failure);
    }

    private void pass(String group, Segment segment, TrackedEventMessage<?> event) {
        processing.tokenStore(group).storeToken(event.trackingToken(), group, segment.getSegmentId());
    }

    /** From the tokens: while segments are split, the processor's own list of them is behind. */
    private Segment segment(String group, int number) {
        return processing
                .transactionManager(group)
                .fetchInTransaction(() -> Segment.computeSegment(
                        number, processing.tokenStore(group).fetchSegments(group)));
    }
}
