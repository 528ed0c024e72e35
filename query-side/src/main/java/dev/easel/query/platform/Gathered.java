package dev.easel.query.platform;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Gathers what a batch of events changes, so that it takes few statements; written before the batch commits. */
public final class Gathered {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private Gathered() {}

    /** What the present batch has gathered under this name so far. */
    public static <T> T inBatch(String name, Supplier<T> nothing, Consumer<T> write) {
        var batch = CurrentUnitOfWork.get().root();
        return batch.<T>getOrComputeResource(name, _ -> {
            var gathered = nothing.get();
            batch.onPrepareCommit(_ -> write.accept(gathered));
            return gathered;
        });
    }

    /** Rows as one parameter of a statement: columns are the records' components. */
    public static String json(Iterable<?> rows) {
        return JSON.writeValueAsString(rows);
    }

    /** What {@link #json} wrote. */
    public static <T> List<T> read(String json, Class<T[]> type) {
        return List.of(JSON.readValue(json, type));
    }
}
