package dev.easel.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.axonframework.eventhandling.GenericEventMessage.asEventMessage;

import dev.easel.embedded.TestServices;
import java.util.Set;
import java.util.function.Function;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.modelling.saga.AssociationValue;
import org.axonframework.modelling.saga.AssociationValuesImpl;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a batch leaves of its sagas. */
class BatchedSagasIT {

    private static final AssociationValue TASK = new AssociationValue("task", "t1");
    private static final AssociationValue HOLD = new AssociationValue("hold", "h1");

    private final RunningEngine engine = RunningEngine.on(TestServices.freshDatabase());

    @SuppressWarnings("unchecked") // the only one there is
    private final SagaStore<Object> store = engine.bean(SagaStore.class);

    @BeforeEach
    void begin() {
        inBatch(sagas -> {
            sagas.insertSaga(Visit.class, "s1", new Visit(1), Set.of(TASK));
            return null;
        });
    }

    @AfterEach
    void stop() {
        engine.close();
    }

    @Test
    void findsWhatItWroteByEachAssociation() {
        inBatch(sagas -> {
            sagas.loadSaga(Visit.class, "s1");
            sagas.updateSaga(Visit.class, "s1", new Visit(2), associated(Set.of(TASK), HOLD));
            return null;
        });
        assertThat(found(TASK)).containsExactly("s1");
        assertThat(found(HOLD)).containsExactly("s1");
        SagaStore.Entry<Visit> read = inBatch(sagas -> sagas.loadSaga(Visit.class, "s1"));
        assertThat(read.saga()).isEqualTo(new Visit(2));
        assertThat(read.associationValues()).containsExactlyInAnyOrder(TASK, HOLD);
    }

    @Test
    void forgetsAnAssociationThatIsOver() {
        inBatch(sagas -> {
            sagas.loadSaga(Visit.class, "s1");
            var values = associated(Set.of(TASK), HOLD);
            values.remove(TASK);
            sagas.updateSaga(Visit.class, "s1", new Visit(1), values);
            return null;
        });
        assertThat(found(TASK)).isEmpty();
        assertThat(found(HOLD)).containsExactly("s1");
    }

    @Test
    void writesNothingOfASagaThatIsAsItWas() {
        var before = version();
        inBatch(sagas -> {
            sagas.loadSaga(Visit.class, "s1");
            sagas.updateSaga(Visit.class, "s1", new Visit(1), associated(Set.of(TASK)));
            return null;
        });
        assertThat(version()).isEqualTo(before);
    }

    @Test
    void leavesNothingOfASagaThatHasEnded() {
        inBatch(sagas -> {
            sagas.loadSaga(Visit.class, "s1");
            sagas.deleteSaga(Visit.class, "s1", Set.of(TASK));
            return null;
        });
        assertThat(found(TASK)).isEmpty();
        assertThat(count("engine.saga_entry")).isZero();
        assertThat(count("engine.association_value_entry")).isZero();
    }

    @Test
    void failsWhenAnotherHasChangedWhatItRead() {
        assertThatThrownBy(() -> inBatch(sagas -> {
                    sagas.loadSaga(Visit.class, "s1");
                    meanwhile(new Visit(7));
                    sagas.updateSaga(Visit.class, "s1", new Visit(2), associated(Set.of(TASK)));
                    return null;
                }))
                .isInstanceOf(ConcurrencyException.class);
        SagaStore.Entry<Visit> read = inBatch(sagas -> sagas.loadSaga(Visit.class, "s1"));
        assertThat(read.saga()).isEqualTo(new Visit(7));
    }

    @Test
    void leavesNothingOfABatchThatFails() {
        assertThatThrownBy(() -> inBatch(sagas -> {
                    sagas.insertSaga(Visit.class, "s2", new Visit(1), Set.of(HOLD));
                    throw new IllegalStateException("the handler");
                }))
                .hasMessage("the handler");
        assertThat(found(HOLD)).isEmpty();
    }

    private void meanwhile(Visit other) {
        var another = Thread.ofPlatform()
                .start(() -> inBatch(sagas -> {
                    sagas.loadSaga(Visit.class, "s1");
                    sagas.updateSaga(Visit.class, "s1", other, associated(Set.of(TASK)));
                    return null;
                }));
        try {
            another.join();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Set<String> found(AssociationValue value) {
        return inBatch(sagas -> sagas.findSagas(Visit.class, value));
    }

    /** As a processor does it. */
    private <R> R inBatch(Function<SagaStore<Object>, R> work) {
        var unit = new BatchingUnitOfWork<EventMessage<?>>(asEventMessage("an event"));
        unit.attachTransaction(engine.bean(TransactionManager.class));
        var result = unit.executeWithResult(() -> work.apply(store));
        if (result.isExceptional()) {
            throw (RuntimeException) result.exceptionResult();
        }
        return result.getPayload();
    }

    private static AssociationValuesImpl associated(Set<AssociationValue> before, AssociationValue... added) {
        var values = new AssociationValuesImpl(before);
        for (var value : added) {
            values.add(value);
        }
        return values;
    }

    /** Another one for every write of a row. */
    private String version() {
        return engine.bean(JdbcClient.class)
                .sql("select xmin::text from engine.saga_entry where saga_id = 's1'")
                .query(String.class)
                .single();
    }

    private long count(String table) {
        return engine.bean(JdbcClient.class)
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }

    record Visit(int number) {}
}
