package dev.easel.chaos.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the contract lets one ask. */
final class Surface {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    private final JsonNode contract;

    /** @param openapi the contract as it is served */
    Surface(String openapi) {
        this.contract = JsonMapper.shared().readTree(openapi);
    }

    JsonNode schemas() {
        return contract.at("/components/schemas");
    }

    /** All of them but streams, which do not end, and the end of a session, which all others need. */
    List<Operation> operations() {
        var operations = new ArrayList<Operation>();
        contract.path("paths")
                .forEachEntry((path, methods) -> methods.forEachEntry((method, operation) -> {
                    if (METHODS.contains(method) && !path.endsWith("/stream") && !path.endsWith("/logout")) {
                        operations.add(new Operation(
                                method.toUpperCase(Locale.ROOT), path, parameters(operation), body(operation)));
                    }
                }));
        return List.copyOf(operations);
    }

    private List<Parameter> parameters(JsonNode operation) {
        var parameters = new ArrayList<Parameter>();
        for (var node : operation.path("parameters")) {
            var parameter =
                    node.has("$ref") ? contract.at(node.path("$ref").asString().substring(1)) : node;
            parameters.add(new Parameter(
                    parameter.path("name").asString(), parameter.path("in").asString(), parameter.path("schema")));
        }
        return List.copyOf(parameters);
    }

    private static JsonNode body(JsonNode operation) {
        return operation
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
    }

    /**
     * @param path with names in braces
     * @param body its schema; missing when there is none
     */
    record Operation(String method, String path, List<Parameter> parameters, JsonNode body) {

        boolean isRead() {
            return method.equals("GET");
        }

        boolean isForApps() {
            return path.startsWith("/api/v1/");
        }

        /** It makes or checks a password, which costs a tenth of a second on purpose. */
        boolean isDear() {
            return path.startsWith("/api/auth/") && !isRead();
        }
    }

    /** @param in path, query or header */
    record Parameter(String name, String in, JsonNode schema) {}
}
