package dev.easel.chaos.fuzz;

import dev.easel.chaos.client.Person;
import dev.easel.chaos.fuzz.Surface.Operation;
import dev.easel.chaos.fuzz.Surface.Parameter;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** Makes requests: an operation of the contract, somebody who asks, and values that fit or do not. */
final class Fuzzer {

    private static final int DEAR_PERCENT = 5;
    private static final int GARBLED_PERCENT = 8;
    private static final int BARE_PERCENT = 5;
    private static final int STRANGER_PERCENT = 10;
    private static final int HEADER_PERCENT = 15;
    private static final int NESTED = 2_000;
    private static final List<String> TYPES =
            List.of("text/plain", "application/xml", "multipart/form-data", "nonsense");

    private final String origin;
    private final List<Operation> operations;
    private final List<Person> people;
    private final Person app;
    private final Person stranger;
    private final Values values;

    /** @param app who comes with a key, to what is for apps alone */
    Fuzzer(String origin, List<Operation> operations, List<Person> people, Person app, Person stranger, Values values) {
        this.origin = origin;
        this.operations = operations;
        this.people = people;
        this.app = app;
        this.stranger = stranger;
        this.values = values;
    }

    /** The next one. */
    HttpRequest next() {
        var operation = values.oneOf(operations);
        while (operation.isDear() && !values.once(DEAR_PERCENT)) {
            operation = values.oneOf(operations);
        }
        var person = values.once(STRANGER_PERCENT) ? stranger : operation.isForApps() ? app : values.oneOf(people);
        var request = person.request(origin, path(operation) + query(operation));
        headers(operation, request);
        if (operation.isRead()) {
            return request.GET().build();
        }
        if (!values.once(BARE_PERCENT)) {
            request.header(person.token().getKey(), person.token().getValue());
        }
        request.header("Content-Type", values.once(BARE_PERCENT) ? values.oneOf(TYPES) : "application/json");
        return request.method(operation.method(), body(operation)).build();
    }

    private String path(Operation operation) {
        var path = values.once(BARE_PERCENT) ? operation.path().replace("/api", "/%61pi") : operation.path();
        for (var parameter : operation.parameters()) {
            if (parameter.in().equals("path")) {
                path = path.replace("{" + parameter.name() + "}", encoded(values.text(parameter.schema())));
            }
        }
        return path;
    }

    private String query(Operation operation) {
        var query = operation.parameters().stream()
                .filter(parameter -> parameter.in().equals("query") && values.once(50))
                .map(this::pair)
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "" : "?" + query;
    }

    private String pair(Parameter parameter) {
        return parameter.name() + "=" + encoded(values.text(parameter.schema()));
    }

    private void headers(Operation operation, HttpRequest.Builder request) {
        for (var parameter : operation.parameters()) {
            if (parameter.in().equals("header") && !parameter.name().equals("Prefer") && values.once(HEADER_PERCENT)) {
                request.header(parameter.name(), values.text(parameter.schema()).replaceAll("[^\\x20-\\x7e]", "?"));
            }
        }
    }

    private BodyPublisher body(Operation operation) {
        if (operation.body().isMissingNode()) {
            return values.once(GARBLED_PERCENT) ? BodyPublishers.ofString("{") : BodyPublishers.noBody();
        }
        var body = JsonMapper.shared().writeValueAsString(values.json(operation.body()));
        if (!values.once(GARBLED_PERCENT)) {
            return BodyPublishers.ofString(body);
        }
        return switch (values.oneOf(List.of("half", "bytes", "nested", "number", "twice"))) {
            case "half" -> BodyPublishers.ofString(body.substring(0, body.length() / 2));
            case "bytes" -> BodyPublishers.ofByteArray(new byte[] {'{', (byte) 0xff, (byte) 0xfe, 0, '}'});
            case "nested" -> BodyPublishers.ofString("[".repeat(NESTED));
            case "number" -> BodyPublishers.ofString("{\"amount\":1e999999999}");
            default -> BodyPublishers.ofString(body + body);
        };
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
