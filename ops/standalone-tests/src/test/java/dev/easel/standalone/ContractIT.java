package dev.easel.standalone;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.testing.RunningProcess;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;
import tools.jackson.databind.JsonNode;

/** What the contract promises is what the code answers, and the other way round (ADR 0007). */
class ContractIT {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    /** Not part of the contract: what errors lead to, and where Spring sends what nobody handled. */
    private static final Set<String> BESIDE_THE_CONTRACT = Set.of("GET /doc/errors/{}", "ANY /error");

    @Test
    void promisesWhatTheCodeAnswersAndNothingElse() {
        try (var platform = new WholePlatform()) {
            var promised = promised(platform.browser().get("/openapi.json").json());
            var answered = answered(platform.bean(DispatcherServlet.class));
            answered.removeAll(BESIDE_THE_CONTRACT);
            assertThat(answered).isEqualTo(promised);
        }
    }

    private static Set<String> answered(DispatcherServlet servlet) {
        return Objects.requireNonNull(servlet.getHandlerMappings()).stream()
                .filter(RequestMappingInfoHandlerMapping.class::isInstance)
                .map(RequestMappingInfoHandlerMapping.class::cast)
                .flatMap(mapping -> mapping.getHandlerMethods().keySet().stream())
                .flatMap(ContractIT::operations)
                .collect(toCollection(TreeSet::new));
    }

    private static Stream<String> operations(RequestMappingInfo info) {
        var methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(path -> methods.isEmpty()
                        ? Stream.of("ANY " + nameless(path))
                        : methods.stream().map(method -> method + " " + nameless(path)));
    }

    private static Set<String> promised(JsonNode contract) {
        return contract.path("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .filter(operation -> METHODS.contains(operation.getKey()))
                        .map(operation -> operation.getKey().toUpperCase(Locale.ROOT) + " " + nameless(path.getKey())))
                .collect(toCollection(TreeSet::new));
    }

    /** A path without the names of its variables. */
    private static String nameless(String path) {
        return path.replaceAll("\\{[^}]+}", "{}");
    }

    private static final class WholePlatform extends RunningProcess {

        WholePlatform() {
            super(Platform.class, Map.of());
        }
    }
}
