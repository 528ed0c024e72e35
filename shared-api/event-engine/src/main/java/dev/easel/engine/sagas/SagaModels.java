package dev.easel.engine.sagas;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.metamodel.AnnotationSagaMetaModelFactory;
import org.axonframework.modelling.saga.metamodel.SagaModel;

/** Which saga an event is about. */
public final class SagaModels {

    private final Supplier<Configuration> axon;
    private final Map<Class<?>, SagaModel<?>> models = new ConcurrentHashMap<>();

    /** @param axon asked when it is needed first: it is made of what has to know this */
    public SagaModels(Supplier<Configuration> axon) {
        this.axon = axon;
    }

    /** What the saga of that type is associated with; empty when such sagas do not handle the event. */
    public Optional<AssociationValue> association(Class<?> saga, EventMessage<?> event) {
        return models.computeIfAbsent(saga, this::model).resolveAssociation(event);
    }

    private SagaModel<?> model(Class<?> saga) {
        var configuration = axon.get();
        return new AnnotationSagaMetaModelFactory(
                        configuration.parameterResolverFactory(), configuration.handlerDefinition(saga))
                .modelOf(saga);
    }
}
