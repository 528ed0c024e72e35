package dev.easel.query.catalog;

import dev.easel.api.catalog.FollowUp;
import dev.easel.api.catalog.ToolDefinition;
import dev.easel.api.providers.ProviderScope;
import dev.easel.api.tasks.StepTypes;
import dev.easel.platform.AdminToolJson;
import dev.easel.platform.AdminToolJson.StyleJson;
import dev.easel.platform.CatalogAddresses;
import dev.easel.platform.ObjectStore;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Shows tools on the wire, with addresses of their pictures that work where they were asked for. */
final class ToolViews {

    private final ObjectStore store;
    private final ToolProviderRows providers;
    private final StepTypes executors;
    private final Duration readTtl;

    ToolViews(ObjectStore store, ToolProviderRows providers, StepTypes executors, Duration readTtl) {
        this.store = store;
        this.providers = providers;
        this.executors = executors;
        this.readTtl = readTtl;
    }

    /** Who could do the work now. */
    ToolWorkers workers() {
        var known = new LinkedHashMap<String, String>();
        providers
                .findByScopeOrderByName(ProviderScope.WEB)
                .forEach(provider -> known.put(provider.name(), provider.displayName()));
        return new ToolWorkers(known, executors);
    }

    ToolJson show(ToolRow row, ToolJson.Type type, String origin) {
        var tool = row.answer();
        var definition = tool.definition();
        return new ToolJson(
                row.toolId(),
                definition.slug(),
                definition.title(),
                definition.description(),
                addresses(origin).thumbnail(definition.thumbnailUrl()),
                definition.creditsCost().plus(definition.followUpCost()).units(),
                tool.featured(),
                tool.active(),
                type);
    }

    ToolJson.Detail showAll(ToolRow row, ToolJson.Type type, String origin) {
        var definition = row.definition();
        var followUp = definition.followUp();
        var config = new ToolJson.Config(
                definition.steps().stream().map(ToolJson.Step::of).toList(),
                definition.limits().maxFileSizeBytes(),
                definition.limits().supportedFormats(),
                styles(row, origin),
                workers().of(definition));
        return new ToolJson.Detail(
                show(row, type, origin),
                config,
                json(definition.inputSchema()),
                followUp == null ? null : next(followUp, definition));
    }

    /** As admins see it, the same as right after a command. */
    AdminToolJson showToAdmins(ToolRow row, int position, ToolWorkers workers, String origin) {
        return AdminToolJson.of(row.answer(), position, workers.flaws(row.definition()), addresses(origin));
    }

    List<StyleJson> styles(ToolRow row, String origin) {
        return StyleJson.of(row.answer().styles(), addresses(origin));
    }

    private static ToolJson.Next next(FollowUp followUp, ToolDefinition definition) {
        return new ToolJson.Next(
                followUp.name(),
                followUp.description(),
                definition.followUpCost().units(),
                json(followUp.inputSchema()));
    }

    private CatalogAddresses addresses(String origin) {
        return new CatalogAddresses(store, readTtl, origin);
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
