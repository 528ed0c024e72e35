package dev.easel.engine.letters;

import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an event from having its effect twice after two segments were merged of which one was ahead: what that one had
 * handled is read again for the sake of the other. The token of each event tells whose turn it is; Axon's tracking processor
 * goes by it, its pooled one (4.13) does not. Sagas are let through: they mean the same twice.
 */
final class MergedSegments implements MessageHandlerInterceptor<EventMessage<?>> {

    private final String group;
    private final EventProcessingConfiguration processing;

    MergedSegments(String group, EventProcessingConfiguration processing) {
        this.group = group;
        this.processing = processing;
    }

    @Override
    public @Nullable Object handle(UnitOfWork<? extends EventMessage<?>> unit, InterceptorChain rest) throws Exception {
        Integer number = unit.root().getResource(ParkedFirst.segmentKey(group));
        return number == null
                        || !(unit.getMessage() instanceof TrackedEventMessage<?> event)
                        || !isMerged(event.trackingToken())
                        || isOfSagas()
                        || isNext(event, number)
                ? rest.proceed()
                : null;
    }

    private static boolean isMerged(TrackingToken token) {
        return WrappedToken.unwrap(token, MergedTrackingToken.class).isPresent();
    }

    private boolean isOfSagas() {
        return processing.sagaConfigurations().stream()
                .anyMatch(saga -> saga.processingGroup().equals(group));
    }

    private boolean isNext(TrackedEventMessage<?> event, int number) {
        var segment =
                Segment.computeSegment(number, processing.tokenStore(group).fetchSegments(group));
        var policy = processing.sequencingPolicy(group);
        var sequence = Objects.requireNonNullElse(policy.getSequenceIdentifierFor(event), event.getIdentifier());
        return advanced(event.trackingToken(), segment).anyMatch(part -> part.matches(sequence));
    }

    /** The parts of a segment for which an event is the next one. */
    private static Stream<Segment> advanced(TrackingToken token, Segment segment) {
        return WrappedToken.unwrap(token, MergedTrackingToken.class)
                .map(merged -> {
                    var parts = segment.split();
                    return Stream.of(
                                    merged.isLowerSegmentAdvanced()
                                            ? advanced(merged.lowerSegmentToken(), parts[0])
                                            : Stream.<Segment>empty(),
                                    merged.isUpperSegmentAdvanced()
                                            ? advanced(merged.upperSegmentToken(), parts[1])
                                            : Stream.<Segment>empty())
                            .flatMap(part -> part);
                })
                .orElse(Stream.of(segment));
    }
}
