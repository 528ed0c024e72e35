package dev.easel.query.catalog;

import dev.easel.api.providers.ProviderId;
import dev.easel.api.providers.ProviderScope;
import dev.easel.api.providers.events.ProviderRegistered;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Who does the work of tools. */
@Entity
@Table(name = "tool_provider")
class ToolProviderRow {

    @Id
    private String providerId = "";

    @Enumerated(EnumType.STRING)
    private ProviderScope scope = ProviderScope.WEB;

    private String name = "";
    private String displayName = "";
    private long version = -1;

    ToolProviderRow() {} // JPA fills an empty instance

    ToolProviderRow(ProviderId id) {
        providerId = id.value();
    }

    void register(ProviderRegistered event, long version) {
        if (version > this.version) {
            scope = event.scope();
            name = event.name();
            displayName = event.displayName();
            this.version = version;
        }
    }

    String name() {
        return name;
    }

    String displayName() {
        return displayName;
    }
}
