package dev.easel.chaos.fuzz;

import dev.easel.chaos.Findings;
import dev.easel.chaos.client.Person;
import dev.easel.testing.Contract;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks so many times, by several at once, and holds each answer against the contract. */
final class FuzzRun {

    private static final int AT_ONCE = 4;
    private static final String ONE_OF_OURS = "/api(/[^/]+)+";
    private static final int SHOWN = 600;
    private static final Pattern INSIDE = Pattern.compile(
            "\\n\\tat |\\\\tat |org\\.(postgresql|springframework|hibernate|axonframework)|java\\.(lang|util)\\.|dev\\.easel\\.");

    private final String origin;
    private final JsonNode logins;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Findings findings = new Findings();
    private final Map<Integer, AtomicLong> statuses = new ConcurrentSkipListMap<>();
    private final Harvest harvest = new Harvest();

    /** @param logins of the demo, one for each role */
    FuzzRun(String origin, JsonNode logins) {
        this.origin = origin;
        this.logins = logins;
    }

    Outcome run(int requests, long seed) throws Exception {
        var openapi = http.send(
                HttpRequest.newBuilder(URI.create(origin + "/openapi.json")).build(), BodyHandlers.ofString());
        var surface = new Surface(openapi.body());
        var people = new ArrayList<Person>();
        for (var login : logins.path("logins")) {
            people.add(Person.signIn(
                    http,
                    origin,
                    login.path("email").asString(),
                    login.path("password").asString()));
        }
        var app = Person.ofApp(http, newKey());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var askers = new ArrayList<Callable<Void>>();
            for (var i = 0; i < AT_ONCE; i++) {
                var values = new Values(new Random(seed + i), surface.schemas(), harvest);
                var fuzzer = new Fuzzer(origin, surface.operations(), people, app, Person.anonymous(http), values);
                askers.add(() -> ask(fuzzer, requests / AT_ONCE));
            }
            for (var asked : threads.invokeAll(askers)) {
                asked.get();
            }
        } finally {
            http.close();
        }
        return new Outcome(requests, Map.copyOf(statuses), findings);
    }

    /** Of an app that is there for this run. */
    private String newKey() throws IOException, InterruptedException {
        var login = logins.path("logins")
                .valueStream()
                .filter(it -> it.path("role").asString().equals("SUPER_ADMIN"))
                .findFirst()
                .orElseThrow();
        var root = Person.signIn(
                http,
                origin,
                login.path("email").asString(),
                login.path("password").asString());
        var opened = root.post(
                origin, "/api/admin/apps", null, Map.of("name", "Fuzz", "slug", "fuzz", "defaultTokenGrant", 10));
        if (!opened.isDone()) {
            throw new IOException("no app: " + opened);
        }
        return opened.body().path("apiKey").asString();
    }

    private Void ask(Fuzzer fuzzer, int count) throws InterruptedException {
        for (var i = 0; i < count; i++) {
            var request = fuzzer.next();
            try {
                var answer = http.send(request, BodyHandlers.ofString());
                statuses.computeIfAbsent(answer.statusCode(), _ -> new AtomicLong())
                        .incrementAndGet();
                harvest.take(answer.body());
                judge(request, answer);
            } catch (IOException none) {
                require("every request is answered", false, request, none.toString());
            }
        }
        return null;
    }

    private void judge(HttpRequest request, HttpResponse<String> answer) {
        var body = answer.body();
        var status = answer.statusCode();
        var type = answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
        var said = status + " " + type + " " + body;
        require("no answer of 5xx", status < 500, request, said);
        require(
                "nothing is told of the inside",
                isMetrics(request) || !INSIDE.matcher(body).find(),
                request,
                said);
        require("errors are problem+json", status < 400 || isProblem(type, status, body), request, said);
        if (!request.uri().getRawPath().matches(ONE_OF_OURS)) {
            return; // an empty name makes it another question
        }
        try {
            Contract.requireKept(request.method(), request.uri().getRawPath(), status, type, body);
        } catch (AssertionError broken) {
            require("answers are as the contract promises", false, request, String.valueOf(broken.getMessage()));
        }
    }

    /** They are named after what they measure. */
    private static boolean isMetrics(HttpRequest request) {
        return request.uri().getPath().equals("/metrics");
    }

    private static boolean isProblem(String type, int status, String body) {
        if (!type.equals("application/problem+json")) {
            return false;
        }
        var problem = JsonMapper.shared().readTree(body);
        return problem.path("status").asInt() == status
                && problem.path("code").asString("").matches("[A-Z][A-Z0-9_]+")
                && !problem.path("title").asString("").isBlank();
    }

    /** A rule that is broken is counted for each operation apart. */
    private void require(String rule, boolean isKept, HttpRequest request, String answer) {
        var path = request.uri().getPath().replaceAll("[^/]{20,}|[^/]*[^a-zA-Z/.-][^/]*", "*");
        synchronized (findings) {
            findings.require(
                    isKept ? rule : rule + ": " + request.method() + " " + path, isKept, shown(request, answer));
        }
    }

    private static String shown(HttpRequest request, String answer) {
        var text = request.method() + " " + request.uri() + " " + answer;
        return text.length() > SHOWN ? text.substring(0, SHOWN) + " ..." : text;
    }

    /** @param statuses how often each was answered */
    record Outcome(int requests, Map<Integer, AtomicLong> statuses, Findings findings) {}
}
