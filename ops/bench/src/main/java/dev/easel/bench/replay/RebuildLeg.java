package dev.easel.bench.replay;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.bench.frame.Leg;
import dev.easel.bench.frame.Sample;
import dev.easel.bench.frame.Title;
import dev.easel.bench.sides.Side;
import dev.easel.engine.EventLog;
import dev.easel.platform.Sessions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A projection rebuilt as an operator does it: beside the live tables, compared row by row, switched. */
public final class RebuildLeg implements Leg {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);
    private static final Set<String> AT_WORK = Set.of("preparing", "reading", "switching");

    private final Title title;
    private final Side side;
    private final String projection;
    private final Supplier<String> made;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Sessions.Opened session;

    /** @param made says what the projection has made; has to be the same before and after */
    public RebuildLeg(String id, String what, Side side, String projection, Supplier<String> made) {
        this.title = new Title(id, what, "events/s");
        this.side = side;
        this.projection = projection;
        this.made = made;
        this.session = side.bean(Sessions.class).open(new AccountId("acc_bench"), Set.of(Role.SUPER_ADMIN));
    }

    @Override
    public Title title() {
        return title;
    }

    @Override
    public List<String> warmUp() throws Exception {
        return measure().violations();
    }

    @Override
    public Sample measure() throws Exception {
        var before = made.get();
        var events = side.bean(EventLog.class).head() + 1;
        var start = System.nanoTime();
        send(request("/api/admin/projections/" + projection + "/rebuild")
                .header("X-CSRF-Token", session.caller().csrf())
                .POST(BodyPublishers.noBody()));
        var state = state();
        while (AT_WORK.contains(state)) {
            Thread.sleep(LOOK_AGAIN);
            state = state();
        }
        var nanos = System.nanoTime() - start;
        List<String> violations = !state.equals("switched")
                ? List.of("the rebuild is " + state)
                : made.get().equals(before) ? List.of() : List.of("made other things than it had made before");
        return new Sample(events * 1e9 / nanos, events, Map.of("s", nanos / 1e9), violations);
    }

    private String state() throws IOException, InterruptedException {
        for (var item : send(request("/api/admin/projections").GET()).path("projections")) {
            if (item.path("name").asString().equals(projection)) {
                return item.at("/rebuild/state").asString();
            }
        }
        throw new IllegalStateException("There is no projection " + projection);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(side.origin() + path))
                .header("Cookie", "easel_session=" + session.token());
    }

    private JsonNode send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException("answered " + answer.statusCode() + ": " + answer.body());
        }
        return JsonMapper.shared().readTree(answer.body());
    }
}
