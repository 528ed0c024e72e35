package dev.easel.api.catalog;

import java.util.Comparator;
import java.util.List;

/**
 * A model as it is now.
 *
 * @param version sequence number of its last event
 * @param routes those that are tried first come first
 */
public record ModelAnswer(ModelId modelId, long version, ModelDefinition definition, List<ModelRoute> routes) {

    public ModelAnswer {
        routes = routes.stream()
                .sorted(Comparator.comparingInt(ModelRoute::priority).thenComparing(ModelRoute::provider))
                .toList();
    }
}
