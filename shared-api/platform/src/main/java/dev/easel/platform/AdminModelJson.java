package dev.easel.platform;

import dev.easel.api.catalog.ModelDefinition;
import dev.easel.api.catalog.ModelId;
import dev.easel.api.catalog.ModelRoute;
import dev.easel.api.providers.ProviderId;
import dev.easel.api.providers.ProviderScope;
import java.math.BigDecimal;
import java.util.List;

/**
 * A model as admins see it, after a change and whenever they look.
 *
 * @param version for {@code If-Match}
 * @param tokenCost credits for each output
 * @param routes those that are tried first come first
 */
public record AdminModelJson(
        String id,
        long version,
        String name,
        String displayName,
        String family,
        String description,
        long tokenCost,
        String stepType,
        boolean supportsPrompt,
        boolean supportsImages,
        int maxInputImages,
        int maxOutputs,
        List<String> supportedAspectRatios,
        boolean isEnabled,
        List<Route> routes) {

    /** Digits of a US dollar behind its point. */
    public static final int MICRO_DIGITS = 6;

    public AdminModelJson {
        supportedAspectRatios = List.copyOf(supportedAspectRatios);
        routes = List.copyOf(routes);
    }

    public static AdminModelJson of(ModelId id, long version, ModelDefinition definition, List<ModelRoute> routes) {
        var limits = definition.limits();
        return new AdminModelJson(
                id.value(),
                version,
                definition.name(),
                definition.displayName(),
                definition.family(),
                definition.description(),
                definition.tokenCost().units(),
                definition.stepType(),
                limits.supportsPrompt(),
                limits.supportsImages(),
                limits.maxInputImages(),
                limits.maxOutputs(),
                limits.aspectRatios(),
                definition.enabled(),
                routes.stream().map(Route::of).toList());
    }

    /** @param costPerRequest US dollars */
    public record Route(
            String id,
            String providerId,
            String provider,
            String providerModelId,
            int priority,
            BigDecimal costPerRequest,
            boolean isEnabled) {

        static Route of(ModelRoute route) {
            return new Route(
                    route.routeId().value(),
                    ProviderId.of(ProviderScope.WEB, route.provider()).value(),
                    route.provider(),
                    route.providerModel(),
                    route.priority(),
                    BigDecimal.valueOf(route.costMicros(), MICRO_DIGITS),
                    route.enabled());
        }
    }

    /** One model. */
    public record One(AdminModelJson model) {}
}
