package dev.easel.query.audit;

import dev.easel.api.accounts.Role;
import dev.easel.api.catalog.ModelDefinition;
import dev.easel.api.catalog.ModelRoute;
import dev.easel.api.catalog.Style;
import dev.easel.api.catalog.ToolDefinition;
import dev.easel.api.catalog.events.ToolTypeDefined;
import dev.easel.api.credits.CodeTerms;
import dev.easel.api.providers.events.ProviderRegistered;
import dev.easel.api.settings.RateLimits;
import dev.easel.api.tenants.AppKey;
import dev.easel.api.tenants.AppLimits;
import dev.easel.api.tenants.AppTerms;
import dev.easel.api.webhooks.EndpointTerms;
import dev.easel.api.webhooks.Redelivery;
import dev.easel.query.platform.WireJson;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How values look in the log of changes: as their events say them, without ids that say nothing, with schemas unfolded. */
final class Forms {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final String SCHEMA = "inputSchema";

    private Forms() {}

    static JsonNode of(ToolDefinition definition) {
        var tree = tree(definition);
        unfold(tree);
        if (tree.get("followUp") instanceof ObjectNode followUp) {
            unfold(followUp);
        }
        return tree;
    }

    static JsonNode of(ToolTypeDefined type) {
        return tree(type).without("toolTypeId");
    }

    static JsonNode of(ProviderRegistered provider) {
        return tree(provider).without("providerId");
    }

    static JsonNode of(ModelDefinition model) {
        return tree(model);
    }

    static JsonNode of(ModelRoute route) {
        return tree(route).without("routeId");
    }

    static JsonNode of(AppTerms terms) {
        return tree(terms);
    }

    static JsonNode of(AppLimits limits) {
        return tree(limits);
    }

    static JsonNode of(RateLimits limits) {
        return tree(limits);
    }

    static JsonNode of(AppKey key) {
        return tree(key).without("keyId");
    }

    static JsonNode of(EndpointTerms terms) {
        return tree(terms);
    }

    static JsonNode of(Redelivery redelivery) {
        return tree(redelivery);
    }

    static JsonNode of(CodeTerms terms) {
        return tree(terms);
    }

    static JsonNode of(Style style) {
        return tree(style);
    }

    static JsonNode of(Set<Role> roles) {
        return texts(roles.stream().sorted().map(Role::name).toList());
    }

    static ArrayNode texts(List<String> texts) {
        var array = JSON.createArrayNode();
        texts.forEach(array::add);
        return array;
    }

    static JsonNode only(String name, JsonNode value) {
        return empty().set(name, value);
    }

    static ObjectNode empty() {
        return JSON.createObjectNode();
    }

    /** What is absent is left out. */
    private static ObjectNode tree(Object value) {
        var tree = (ObjectNode) WireJson.tree(value);
        tree.properties().removeIf(member -> member.getValue().isNull());
        return tree;
    }

    private static void unfold(ObjectNode tree) {
        tree.set(SCHEMA, JSON.readTree(tree.get(SCHEMA).asString()));
    }
}
