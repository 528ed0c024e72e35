package dev.easel.engine.letters;

import java.util.Map;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.AbstractEventProcessor;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.DefaultInterceptorChain;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;

/** Handles one event in a transaction of its own, as its processor would within a batch. */
final class Alone {

    private final EventProcessingConfiguration processing;

    Alone(EventProcessingConfiguration processing) {
        this.processing = processing;
    }

    /**
     * @param resources for the unit of work
     * @param first done in the same transaction, before the event is handled
     * @throws Throwable what the handlers threw, or what was wrong with what they wrote; nothing remains of it then
     */
    void handle(
            String group, Segment segment, TrackedEventMessage<?> event, Map<String, Object> resources, Runnable first)
            throws Throwable {
        var processor =
                processing.eventProcessor(group, AbstractEventProcessor.class).orElseThrow();
        var unit = new BatchingUnitOfWork<TrackedEventMessage<?>>(event);
        unit.attachTransaction(processing.transactionManager(group));
        unit.resources().putAll(resources);
        var result = unit.executeWithResult(() -> {
            first.run();
            return new DefaultInterceptorChain<>(unit, processor.getHandlerInterceptors(), message -> {
                        processor.eventHandlerInvoker().handle(message, segment);
                        return null;
                    })
                    .proceed();
        });
        if (result.isExceptional()) {
            throw result.exceptionResult();
        }
    }
}
