package dev.easel.engine.letters;

import dev.easel.engine.sagas.SagaModels;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.axonframework.config.Configuration;
import org.axonframework.config.SagaConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.modelling.saga.repository.SagaStore;

/**
 * What stays in order. For a projection it is what its sequencing policy says, the events of an aggregate; for a saga it is
 * the instance that an event is about, or before there is one, the association that begins it.
 */
final class Sequences {

    private final Configuration axon;
    private final SagaModels models;

    Sequences(Configuration axon, SagaModels models) {
        this.axon = axon;
        this.models = models;
    }

    /** Those that an event belongs to; never empty. Where it is parked under one of them, it waits there. */
    List<String> of(String group, EventMessage<?> event) {
        var sagas = axon.eventProcessingConfiguration().sagaConfigurations().stream()
                .filter(saga -> saga.processingGroup().equals(group))
                .toList();
        var found = new ArrayList<String>();
        sagas.forEach(saga -> found.addAll(instances(saga, event)));
        return found.isEmpty() ? List.of(policy(group, event)) : found;
    }

    private <S> List<String> instances(SagaConfiguration<S> saga, EventMessage<?> event) {
        var found = new ArrayList<String>();
        models.association(saga.type(), event).ifPresent(about -> {
            @SuppressWarnings("unchecked") // a store that takes subtypes of what S extends takes S
            var store = (SagaStore<S>) saga.store();
            found.addAll(store.findSagas(saga.type(), about));
            found.add(about.getKey() + "=" + about.getValue());
        });
        return found;
    }

    private String policy(String group, EventMessage<?> event) {
        var sequence =
                axon.eventProcessingConfiguration().sequencingPolicy(group).getSequenceIdentifierFor(event);
        return Objects.toString(sequence, event.getIdentifier());
    }
}
