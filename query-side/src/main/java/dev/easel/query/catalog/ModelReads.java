package dev.easel.query.catalog;

import dev.easel.api.catalog.ModelAnswer;
import dev.easel.api.catalog.ModelRoute;
import dev.easel.api.tenants.KeyScope;
import dev.easel.platform.AdminModelJson;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.Problem;
import dev.easel.platform.Tenant;
import dev.easel.query.platform.Lookups;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/** AI models: all about each for operators, and what apps may name in jobs. */
@RestController
class ModelReads {

    private final ModelRows models;
    private final Lookups lookups;
    private final EaselPosition position;

    ModelReads(ModelRows models, Lookups lookups, EaselPosition position) {
        this.models = models;
        this.lookups = lookups;
        this.position = position;
    }

    @GetMapping("/api/admin/models")
    Models list(HttpServletRequest request, HttpServletResponse response) {
        position.await(request, response, ModelShelf.GROUP);
        return new Models(models.all().stream().map(ModelReads::shown).toList());
    }

    @GetMapping("/api/admin/models/{id}")
    AdminModelJson.One one(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        position.await(request, response, ModelShelf.GROUP);
        var model = lookups.find(id, ModelShelf.GROUP, () -> models.find(id));
        if (model == null) {
            throw Problem.notFound("Model");
        }
        response.setHeader("ETag", "\"" + model.version() + "\"");
        return new AdminModelJson.One(shown(model));
    }

    /** Those that are enabled and that somebody can do. */
    @GetMapping("/api/v1/models")
    Offers offers(Tenant tenant, HttpServletRequest request, HttpServletResponse response) {
        tenant.require(KeyScope.READ);
        position.await(request, response, ModelShelf.GROUP);
        return new Offers(models.all().stream()
                .filter(model -> model.definition().enabled())
                .filter(model -> model.routes().stream().anyMatch(ModelRoute::enabled))
                .map(Offer::of)
                .toList());
    }

    private static AdminModelJson shown(ModelAnswer model) {
        return AdminModelJson.of(model.modelId(), model.version(), model.definition(), model.routes());
    }

    record Models(List<AdminModelJson> models) {

        Models {
            models = List.copyOf(models);
        }
    }

    record Offers(List<Offer> models) {

        Offers {
            models = List.copyOf(models);
        }
    }

    /** @param tokenCost for each output */
    @JsonNaming(SnakeCaseStrategy.class)
    record Offer(
            String name,
            String displayName,
            String description,
            long tokenCost,
            boolean supportsPrompt,
            boolean supportsImages,
            int maxInputImages,
            int maxOutputs,
            List<String> supportedAspectRatios) {

        Offer {
            supportedAspectRatios = List.copyOf(supportedAspectRatios);
        }

        static Offer of(ModelAnswer model) {
            var definition = model.definition();
            var limits = definition.limits();
            return new Offer(
                    definition.name(),
                    definition.displayName(),
                    definition.description(),
                    definition.tokenCost().units(),
                    limits.supportsPrompt(),
                    limits.supportsImages(),
                    limits.maxInputImages(),
                    limits.maxOutputs(),
                    limits.aspectRatios());
        }
    }
}
