package dev.easel.engine.sagas;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.AssociationValues;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * A saga store that works by the batch: what all of its events are about is read by one question, and what they change is
 * written just before the transaction commits, by one statement of each kind; a saga that is as it was is not written.
 *
 * <p>Nothing is kept from one batch to the next, so segments may move between processes at any time. Nothing is locked
 * either: a process that lost its segment meanwhile fails at its token, and whatever else changed a saga that was read
 * fails the batch with {@link org.axonframework.modelling.command.ConcurrencyException}, which is then handled again.
 * Loads and writes in a unit of work with a transaction.
 */
final class BatchingSagaStore implements SagaStore<Object> {

    private static final String BATCH = "easel.saga-batch";

    private final SagaTable table;
    private final SagaModels models;
    private final Serializer serializer;

    BatchingSagaStore(SagaTable table, SagaModels models, Serializer serializer) {
        this.table = table;
        this.models = models;
        this.serializer = serializer;
    }

    /** Also outside a unit of work. */
    @Override
    public Set<String> findSagas(Class<?> type, AssociationValue value) {
        if (!CurrentUnitOfWork.isStarted()) {
            var once = new SagaBatch(table);
            once.ask(name(type), Set.of(value));
            return once.associatedWith(name(type), value);
        }
        var batch = present();
        if (!batch.hasAsked(name(type), value)) {
            var all = new HashSet<AssociationValue>();
            all.add(value);
            messages().forEach(event -> models.association(type, event).ifPresent(all::add));
            batch.ask(name(type), all);
        }
        return batch.associatedWith(name(type), value);
    }

    @Override
    public <S> @Nullable Entry<S> loadSaga(Class<S> type, String id) {
        var saga = present().load(id);
        if (saga == null) {
            return null;
        }
        S state = serializer.deserialize(
                new SimpleSerializedObject<>(saga.state(), byte[].class, saga.type(), saga.revision()));
        return new Loaded<>(saga.associations(), state);
    }

    @Override
    public void insertSaga(Class<?> type, String id, Object saga, Set<AssociationValue> associations) {
        present().begin(stored(id, saga, associations));
    }

    @Override
    public void updateSaga(Class<?> type, String id, Object saga, AssociationValues associations) {
        present()
                .update(
                        stored(id, saga, associations.asSet()),
                        Set.copyOf(associations.addedAssociations()),
                        Set.copyOf(associations.removedAssociations()));
    }

    @Override
    public void deleteSaga(Class<?> type, String id, Set<AssociationValue> associations) {
        present().end(id);
    }

    private SagaBatch present() {
        return CurrentUnitOfWork.get().root().getOrComputeResource(BATCH, _ -> {
            var batch = new SagaBatch(table);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    batch.write();
                }
            });
            return batch;
        });
    }

    private static List<EventMessage<?>> messages() {
        UnitOfWork<?> unit = CurrentUnitOfWork.get().root();
        var all = unit instanceof BatchingUnitOfWork<?> batch ? batch.getMessages() : List.of(unit.getMessage());
        return all.stream()
                .filter(EventMessage.class::isInstance)
                .<EventMessage<?>>map(EventMessage.class::cast)
                .toList();
    }

    private StoredSaga stored(String id, Object saga, Set<AssociationValue> associations) {
        var state = serializer.serialize(saga, byte[].class);
        return new StoredSaga(
                id,
                state.getType().getName(),
                state.getType().getRevision(),
                state.getData(),
                Set.copyOf(associations));
    }

    private String name(Class<?> type) {
        return serializer.typeForClass(type).getName();
    }

    private record Loaded<S>(Set<AssociationValue> associationValues, S saga) implements Entry<S> {}
}
