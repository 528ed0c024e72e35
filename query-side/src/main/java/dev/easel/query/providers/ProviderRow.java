package dev.easel.query.providers;

import dev.easel.api.providers.ProviderId;
import dev.easel.api.providers.ProviderScope;
import dev.easel.api.providers.events.ProviderRegistered;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;

/** A provider as registered. */
@Entity
@Table(name = "provider")
class ProviderRow {

    private static final String LOCAL = "local";

    @Id
    private String providerId = "";

    @Enumerated(EnumType.STRING)
    private ProviderScope scope = ProviderScope.WEB;

    private String name = "";
    private String displayName = "";
    private String type = "";
    private long version = -1;

    ProviderRow() {} // JPA fills an empty instance

    ProviderRow(ProviderId id) {
        providerId = id.value();
    }

    void register(ProviderRegistered event, long version) {
        if (version > this.version) {
            scope = event.scope();
            name = event.name();
            displayName = event.displayName();
            type = event.type();
            this.version = version;
        }
    }

    String providerId() {
        return providerId;
    }

    String name() {
        return name;
    }

    String displayName() {
        return displayName;
    }

    /** The adapter that speaks to it. */
    String type() {
        return type;
    }

    /** What tells it from one of the same name that serves another surface. */
    String label() {
        return scope == ProviderScope.WEB ? name : word(scope) + "/" + name;
    }

    /** Whether it can be used here: one that needs no key can. */
    boolean isConfigured() {
        return isLocal();
    }

    /** Whether the work is done by our own processes. */
    boolean isLocal() {
        return type.equals(LOCAL);
    }

    /** A scope on the wire. */
    static String word(ProviderScope scope) {
        return scope.name().toLowerCase(Locale.ROOT);
    }
}
