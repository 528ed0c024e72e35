package dev.easel.query.catalog;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.easel.api.catalog.ModelAnswer;
import dev.easel.api.catalog.ModelDefinition;
import dev.easel.api.catalog.ModelId;
import dev.easel.api.catalog.ModelRoute;
import dev.easel.query.platform.WireJson;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads AI models. */
final class ModelRows {

    private final JdbcClient db;

    ModelRows(JdbcClient db) {
        this.db = db;
    }

    /** Every one that was not removed, by name. */
    List<ModelAnswer> all() {
        return read(null);
    }

    @Nullable
    ModelAnswer find(String id) {
        return read(id).stream().findFirst().orElse(null);
    }

    private List<ModelAnswer> read(@Nullable String id) {
        var routes = routes(id);
        return db.sql("""
                        select model_id, definition, version from query.ai_model
                         where not removed and (:id::text is null or model_id = :id)
                         order by name
                        """)
                .param("id", id)
                .query((row, _) -> new ModelAnswer(
                        new ModelId(row.getString("model_id")),
                        row.getLong("version"),
                        WireJson.read(row.getString("definition"), ModelDefinition.class),
                        routes.getOrDefault(row.getString("model_id"), List.of())))
                .list();
    }

    private Map<String, List<ModelRoute>> routes(@Nullable String id) {
        return db
                .sql("""
                        select model_id, route from query.ai_model_route
                         where not removed and (:id::text is null or model_id = :id)
                        """)
                .param("id", id)
                .query((row, _) -> Map.entry(row.getString(1), WireJson.read(row.getString(2), ModelRoute.class)))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }
}
