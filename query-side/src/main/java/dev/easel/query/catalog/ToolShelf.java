package dev.easel.query.catalog;

import dev.easel.api.catalog.ShelfId;
import dev.easel.api.catalog.ToolId;
import dev.easel.api.catalog.events.StyleAdded;
import dev.easel.api.catalog.events.StyleRemoved;
import dev.easel.api.catalog.events.ToolActivated;
import dev.easel.api.catalog.events.ToolDeactivated;
import dev.easel.api.catalog.events.ToolDefined;
import dev.easel.api.catalog.events.ToolFeatured;
import dev.easel.api.catalog.events.ToolRemoved;
import dev.easel.api.catalog.events.ToolShelved;
import dev.easel.api.catalog.events.ToolTypeDefined;
import dev.easel.api.catalog.events.ToolTypeRemoved;
import dev.easel.api.catalog.events.ToolUnfeatured;
import dev.easel.api.catalog.events.ToolUnshelved;
import dev.easel.api.catalog.events.ToolsOrdered;
import dev.easel.api.providers.events.ProviderRegistered;
import dev.easel.query.platform.Keeps;
import java.time.Instant;
import java.util.function.Consumer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what is on offer, in its order. */
@ProcessingGroup(ToolShelf.GROUP)
@Keeps({"tool", "tool_shelf", "tool_type", "tool_provider"})
class ToolShelf {

    static final String GROUP = "catalog.shelf";

    private final ToolRows tools;
    private final ShelfRows shelves;
    private final ToolTypeRows types;
    private final ToolProviderRows providers;
    private final JdbcClient db;

    ToolShelf(ToolRows tools, ShelfRows shelves, ToolTypeRows types, ToolProviderRows providers, JdbcClient db) {
        this.tools = tools;
        this.shelves = shelves;
        this.types = types;
        this.providers = providers;
        this.db = db;
    }

    @EventHandler
    void on(ToolDefined event, @SequenceNumber long version, @Timestamp Instant at) {
        change(event.toolId(), version, tool -> tool.define(event.definition(), at));
    }

    @EventHandler
    void on(ToolRemoved event, @SequenceNumber long version) {
        change(event.toolId(), version, ToolRow::remove);
    }

    @EventHandler
    void on(ToolActivated event, @SequenceNumber long version, @Timestamp Instant at) {
        change(event.toolId(), version, tool -> tool.activate(true, at));
    }

    @EventHandler
    void on(ToolDeactivated event, @SequenceNumber long version, @Timestamp Instant at) {
        change(event.toolId(), version, tool -> tool.activate(false, at));
    }

    @EventHandler
    void on(ToolFeatured event, @SequenceNumber long version, @Timestamp Instant at) {
        change(event.toolId(), version, tool -> tool.feature(true, at));
    }

    @EventHandler
    void on(ToolUnfeatured event, @SequenceNumber long version, @Timestamp Instant at) {
        change(event.toolId(), version, tool -> tool.feature(false, at));
    }

    @EventHandler
    void on(StyleAdded event, @SequenceNumber long version, @Timestamp Instant at) {
        change(event.toolId(), version, tool -> tool.add(event.style(), at));
    }

    @EventHandler
    void on(StyleRemoved event, @SequenceNumber long version, @Timestamp Instant at) {
        change(event.toolId(), version, tool -> tool.remove(event.styleId(), at));
    }

    @EventHandler
    void on(ToolShelved event, @SequenceNumber long version) {
        change(event.shelfId(), version, shelf -> shelf.put(event.toolId()));
    }

    @EventHandler
    void on(ToolUnshelved event, @SequenceNumber long version) {
        change(event.shelfId(), version, shelf -> shelf.remove(event.toolId()));
    }

    @EventHandler
    void on(ToolsOrdered event, @SequenceNumber long version) {
        change(event.shelfId(), version, shelf -> shelf.order(event.toolIds()));
    }

    @EventHandler
    void on(ToolTypeDefined event, @SequenceNumber long version) {
        var id = event.toolTypeId();
        var type = types.findById(id.value()).orElseGet(() -> new ToolTypeRow(id));
        type.define(event, version);
        types.save(type);
    }

    @EventHandler
    void on(ToolTypeRemoved event, @SequenceNumber long version) {
        types.findById(event.toolTypeId().value()).ifPresent(type -> {
            type.remove(version);
            types.save(type);
        });
    }

    @EventHandler
    void on(ProviderRegistered event, @SequenceNumber long version) {
        var id = event.providerId();
        var provider = providers.findById(id.value()).orElseGet(() -> new ToolProviderRow(id));
        provider.register(event, version);
        providers.save(provider);
    }

    @ResetHandler
    void forget() {
        db.sql("truncate tool, tool_shelf, tool_type, tool_provider").update();
    }

    private void change(ToolId id, long version, Consumer<ToolRow> change) {
        var tool = tools.findById(id.value()).orElseGet(() -> new ToolRow(id));
        if (tool.isNews(version)) {
            change.accept(tool);
            tools.save(tool);
        }
    }

    private void change(ShelfId id, long version, Consumer<ShelfRow> change) {
        var shelf = shelves.findById(id.value()).orElseGet(() -> new ShelfRow(id));
        if (shelf.isNews(version)) {
            change.accept(shelf);
            shelves.save(shelf);
        }
    }
}
