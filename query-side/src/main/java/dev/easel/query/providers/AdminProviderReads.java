package dev.easel.query.providers;

import dev.easel.api.providers.ProviderScope;
import dev.easel.api.tasks.StepTypes;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Who works steps, for operators (R-144, the view). */
@RestController
class AdminProviderReads {

    private final ProviderRows providers;
    private final ProviderHealths healths;
    private final StepTypes executors;
    private final EaselPosition position;

    AdminProviderReads(ProviderRows providers, ProviderHealths healths, StepTypes executors, EaselPosition position) {
        this.providers = providers;
        this.healths = healths;
        this.executors = executors;
        this.position = position;
    }

    @GetMapping("/api/admin/providers")
    AdminProviders list(
            @RequestParam(defaultValue = "web") String scope,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asked = scope(scope);
        position.await(request, response, ProviderList.GROUP);
        return new AdminProviders(providers.findByScopeOrderByName(asked).stream()
                .map(provider -> show(provider, scope))
                .toList());
    }

    private AdminProvider show(ProviderRow provider, String scope) {
        return new AdminProvider(
                provider.providerId(),
                scope,
                provider.name(),
                provider.displayName(),
                provider.type(),
                true,
                provider.isConfigured(),
                stepTypes(provider),
                healths.of(provider));
    }

    /** All work that is known so far is done on this machine. */
    private List<String> stepTypes(ProviderRow provider) {
        return provider.isLocal() ? executors.known().stream().sorted().toList() : List.of();
    }

    private static ProviderScope scope(String word) {
        return Arrays.stream(ProviderScope.values())
                .filter(scope -> ProviderRow.word(scope).equals(word))
                .findFirst()
                .orElseThrow(
                        () -> Problem.invalid(List.of(new Problem.FieldError("/scope", "scope is one of " + all()))));
    }

    private static String all() {
        return Arrays.stream(ProviderScope.values()).map(ProviderRow::word).collect(Collectors.joining(", "));
    }

    /**
     * @param type the adapter that speaks to it
     * @param isEnabled every provider is, until one can be switched off
     * @param stepTypes kinds of work that it can do
     */
    record AdminProvider(
            String id,
            String scope,
            String name,
            String displayName,
            String type,
            boolean isEnabled,
            boolean isConfigured,
            List<String> stepTypes,
            ProviderHealth health) {

        AdminProvider {
            stepTypes = List.copyOf(stepTypes);
        }
    }

    record AdminProviders(List<AdminProvider> providers) {

        AdminProviders {
            providers = List.copyOf(providers);
        }
    }
}
