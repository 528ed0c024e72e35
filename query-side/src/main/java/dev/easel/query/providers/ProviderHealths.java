package dev.easel.query.providers;

import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** How every provider does. */
public final class ProviderHealths {

    private final ProviderRows providers;
    private final ProviderRecords records;

    ProviderHealths(ProviderRows providers, ProviderRecords records) {
        this.providers = providers;
        this.records = records;
    }

    /** By name. */
    public List<ProviderHealth> all() {
        var calls = records.findAll().stream().collect(toMap(ProviderRecord::name, Function.identity()));
        return providers.findAll().stream()
                .map(provider -> health(provider, calls.get(provider.name())))
                .sorted(Comparator.comparing(ProviderHealth::name))
                .toList();
    }

    ProviderHealth of(ProviderRow provider) {
        return health(provider, records.findById(provider.name()).orElse(null));
    }

    private static ProviderHealth health(ProviderRow provider, @Nullable ProviderRecord calls) {
        var status = calls == null ? ProviderHealth.Status.UNKNOWN : calls.status();
        return new ProviderHealth(
                provider.label(),
                status == ProviderHealth.Status.OPERATIONAL || status == ProviderHealth.Status.UNKNOWN,
                status,
                calls == null ? null : calls.lastCheck(),
                provider.isConfigured());
    }
}
