package dev.easel.query.catalog;

import dev.easel.api.catalog.FollowUp;
import dev.easel.api.catalog.ShelfId;
import dev.easel.api.catalog.StepTemplate;
import dev.easel.api.catalog.Style;
import dev.easel.api.catalog.StyleId;
import dev.easel.api.catalog.ToolDefinition;
import dev.easel.api.catalog.ToolId;
import dev.easel.api.catalog.ToolLimits;
import dev.easel.api.catalog.ToolTypeId;
import dev.easel.api.catalog.events.ToolDefined;
import dev.easel.api.catalog.events.ToolShelved;
import dev.easel.api.catalog.events.ToolTypeDefined;
import dev.easel.api.credits.Credits;
import dev.easel.api.providers.ProviderId;
import dev.easel.api.providers.ProviderScope;
import dev.easel.api.providers.events.ProviderRegistered;
import dev.easel.query.platform.RunningQuery;
import dev.easel.testing.History;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a catalogue as admins would have made it. */
public record Offers(History history) {

    static final ToolTypeId IMAGE = ToolTypeId.of("image");
    static final ToolTypeId FIGURE = ToolTypeId.of("figure");
    static final String SCHEMA = "{\"type\":\"object\",\"properties\":{\"storageKey\":{\"type\":\"string\"}}}";

    public static Offers on(RunningQuery side) {
        return new Offers(side.history());
    }

    public Offers provider(ProviderScope scope, String name, String displayName, String type) {
        var id = ProviderId.of(scope, name);
        history.of(id, new ProviderRegistered(id, scope, name, displayName, type));
        return this;
    }

    Offers type(ToolTypeId id, String name, String displayName) {
        history.of(id, new ToolTypeDefined(id, name, displayName, "i-lucide-image", "#7c3aed"));
        return this;
    }

    /** A tool with a place. */
    public Offers tool(ToolDefinition definition, Object... then) {
        var id = ToolId.of(definition.slug());
        history.of(id, new ToolDefined(id, definition));
        history.of(ShelfId.TOOLS, new ToolShelved(ShelfId.TOOLS, id, definition.toolTypeId()));
        return change(definition.slug(), then);
    }

    Offers change(String slug, Object... events) {
        history.of(ToolId.of(slug), events);
        return this;
    }

    Offers shelf(Object... events) {
        history.of(ShelfId.TOOLS, events);
        return this;
    }

    void read() {
        history.read();
    }

    public static ToolDefinition definition(String slug, @Nullable String thumbnail, StepTemplate... steps) {
        var last = steps[steps.length - 1];
        return new ToolDefinition(
                slug,
                "The " + slug,
                "Does it.",
                IMAGE,
                thumbnail,
                List.of(steps),
                new ToolLimits(1_000_000, List.of("png", "jpg")),
                SCHEMA,
                last.onRequest() ? new FollowUp("Model", "To turn around.", SCHEMA) : null);
    }

    public static StepTemplate step(String id, String type, String provider, long cost) {
        return step(id, type, provider, cost, false);
    }

    static StepTemplate step(String id, String type, String provider, long cost, boolean onRequest) {
        return new StepTemplate(
                id, "Step " + id, type, provider, "cutout-1", Credits.credits(cost), Duration.ofMinutes(1), onRequest);
    }

    static Style style(String slug, String name) {
        return new Style(StyleId.of(ToolId.of(slug), name), name, "styles/" + name);
    }
}
