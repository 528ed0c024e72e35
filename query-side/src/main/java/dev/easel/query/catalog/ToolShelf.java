package dev.easel.query.catalog;

import dev.easel.api.catalog.ToolId;
import dev.easel.api.catalog.events.ToolActivated;
import dev.easel.api.catalog.events.ToolDeactivated;
import dev.easel.api.catalog.events.ToolDefined;
import dev.easel.api.catalog.events.ToolFeatured;
import dev.easel.api.catalog.events.ToolTypeDefined;
import dev.easel.api.catalog.events.ToolUnfeatured;
import dev.easel.api.providers.events.ProviderRegistered;
import java.util.function.Consumer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps what is on offer. */
@ProcessingGroup("catalog.tools")
class ToolShelf {

    private final ToolRows tools;
    private final ToolTypeRows types;
    private final ToolProviderRows providers;
    private final JdbcClient db;

    ToolShelf(ToolRows tools, ToolTypeRows types, ToolProviderRows providers, JdbcClient db) {
        this.tools = tools;
        this.types = types;
        this.providers = providers;
        this.db = db;
    }

    @EventHandler
    void on(ToolDefined event, @SequenceNumber long version) {
        change(event.toolId(), version, tool -> tool.define(event.definition()));
    }

    @EventHandler
    void on(ToolActivated event, @SequenceNumber long version) {
        change(event.toolId(), version, tool -> tool.activate(true));
    }

    @EventHandler
    void on(ToolDeactivated event, @SequenceNumber long version) {
        change(event.toolId(), version, tool -> tool.activate(false));
    }

    @EventHandler
    void on(ToolFeatured event, @SequenceNumber long version) {
        change(event.toolId(), version, tool -> tool.feature(true));
    }

    @EventHandler
    void on(ToolUnfeatured event, @SequenceNumber long version) {
        change(event.toolId(), version, tool -> tool.feature(false));
    }

    @EventHandler
    void on(ToolTypeDefined event, @SequenceNumber long version) {
        var id = event.toolTypeId();
        var type = types.findById(id.value()).orElseGet(() -> new ToolTypeRow(id));
        type.define(event, version);
        types.save(type);
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
        db.sql("truncate query.tool, query.tool_step, query.tool_type, query.tool_provider")
                .update();
    }

    private void change(ToolId id, long version, Consumer<ToolRow> change) {
        var tool = tools.findById(id.value()).orElseGet(() -> new ToolRow(id));
        if (tool.isNews(version)) {
            change.accept(tool);
            tools.save(tool);
        }
    }
}
