package dev.easel.query.platform;

import java.util.List;
import org.axonframework.config.Configurer;
import org.axonframework.config.ConfigurerModule;

/**
 * The processing groups of this side and how they read. Errors stop a group and are tried again (the engine's default);
 * one segment keeps what one group reads in the order of the log.
 */
final class ReadGroups implements ConfigurerModule {

    /** Every one, by its literal name. */
    static final List<String> NAMES = List.of(
            "tasks.board",
            "catalog.shelf",
            "catalog.usage",
            "catalog.models",
            "providers.list",
            "credits.balances",
            "credits.entries",
            "credits.approvals",
            "credits.portions",
            "credits.accounts",
            "credits.codes",
            "credits.alerts",
            "accounts.people",
            "assets.gallery",
            "assets.lineage",
            "audit.entries",
            "settings.limits",
            "tenants.apps",
            "tenants.users",
            "webhooks.endpoints");

    private static final int BATCH = 256;

    @Override
    public void configureModule(Configurer configurer) {
        NAMES.forEach(group -> configurer
                .eventProcessing()
                .registerPooledStreamingEventProcessorConfiguration(group, (_, builder) -> builder.batchSize(BATCH)));
    }
}
