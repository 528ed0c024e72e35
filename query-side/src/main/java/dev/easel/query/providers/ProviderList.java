package dev.easel.query.providers;

import dev.easel.api.providers.events.ProviderRegistered;
import dev.easel.api.tasks.events.AttemptRecorded;
import dev.easel.engine.Position;
import dev.easel.query.platform.Gathered;
import dev.easel.query.platform.Keeps;
import java.util.HashMap;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;

/** Keeps the providers and how their calls go. */
@ProcessingGroup(ProviderList.GROUP)
@Keeps({"provider", "provider_record"})
class ProviderList {

    static final String GROUP = "providers.list";

    private final ProviderRows providers;
    private final ProviderRecords records;

    ProviderList(ProviderRows providers, ProviderRecords records) {
        this.providers = providers;
        this.records = records;
    }

    @EventHandler
    void on(ProviderRegistered event, @SequenceNumber long version) {
        var id = event.providerId();
        var provider = providers.findById(id.value()).orElseGet(() -> new ProviderRow(id));
        provider.register(event, version);
        providers.save(provider);
    }

    @EventHandler
    void on(AttemptRecorded event, @Position long position) {
        Gathered.inBatch(GROUP, HashMap<String, ProviderRecord>::new, all -> records.saveAll(all.values()))
                .computeIfAbsent(event.report().provider(), this::record)
                .count(event.report(), position);
    }

    @ResetHandler
    void forget() {
        providers.deleteAllInBatch();
        records.deleteAllInBatch();
    }

    private ProviderRecord record(String name) {
        return records.findById(name).orElseGet(() -> new ProviderRecord(name));
    }
}
