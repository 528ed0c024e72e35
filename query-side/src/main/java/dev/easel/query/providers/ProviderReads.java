package dev.easel.query.providers;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether providers do their work, for everybody. */
@RestController
class ProviderReads {

    private final ProviderHealths healths;

    ProviderReads(ProviderHealths healths) {
        this.healths = healths;
    }

    @GetMapping("/api/health/providers")
    Healths all() {
        var all = healths.all();
        return new Healths(summary(all), byName(all, Function.identity()), byName(all, ProviderHealth::configured));
    }

    private static String summary(List<ProviderHealth> all) {
        if (all.stream().allMatch(ProviderHealth::healthy)) {
            return "healthy";
        }
        var isAllDown = all.stream().allMatch(provider -> provider.status() == ProviderHealth.Status.DOWN);
        return isAllDown ? "unhealthy" : "degraded";
    }

    private static <T> Map<String, T> byName(List<ProviderHealth> all, Function<ProviderHealth, T> what) {
        return all.stream().collect(toMap(ProviderHealth::name, what, (first, _) -> first, TreeMap::new));
    }

    /**
     * @param status healthy, degraded or unhealthy
     * @param configured whether each can be used here
     */
    record Healths(String status, Map<String, ProviderHealth> providers, Map<String, Boolean> configured) {}
}
