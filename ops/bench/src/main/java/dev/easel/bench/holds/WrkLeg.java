package dev.easel.bench.holds;

import dev.easel.api.Derived;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.api.credits.LedgerId;
import dev.easel.bench.frame.Leg;
import dev.easel.bench.frame.Sample;
import dev.easel.bench.frame.Title;
import dev.easel.platform.Sessions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** The same over HTTP/1.1 by somebody who is signed in, sent by wrk on the same machine over 64 connections. */
public final class WrkLeg implements Leg {

    private static final int CONNECTIONS = 64;
    private static final int DIGITS = 24;
    private static final Pattern RESULT = Pattern.compile("RESULT (\\d+) (\\d+) (\\d+) (\\d+) (\\d+)");

    private static final Title TITLE =
            new Title("a2", "HoldCredits over HTTP, signed in, 64 connections of wrk", "holds/s");

    private final Path wrk;
    private final Contender contender;
    private final Pace pace;
    private final Sessions.Opened session;
    private int measured;

    public WrkLeg(Path wrk, Contender contender, Pace pace) {
        this.wrk = wrk;
        this.contender = contender;
        this.pace = pace;
        this.session = contender.side().bean(Sessions.class).open(new AccountId("acc_bench"), Set.of(Role.USER));
    }

    @Override
    public Title title() {
        return TITLE;
    }

    @Override
    public List<String> warmUp() throws Exception {
        return run(pace.warmUp().multipliedBy(2)).violations(); // there is much more code on this way
    }

    @Override
    public Sample measure() throws Exception {
        return run(pace.measured());
    }

    private Sample run(Duration time) throws IOException, InterruptedException {
        var directory = Files.createTempDirectory("easel-bench-");
        var script = directory.resolve("holds.lua");
        var ledgers = directory.resolve("ledgers");
        try {
            Files.write(script, script());
            Files.write(
                    ledgers, contender.ledgers().stream().map(LedgerId::value).toList());
            var done = parse(run(command(time, script, ledgers)));
            contender.awaitQuiet();
            return new Sample(
                    done.succeeded() * 1e6 / done.micros(),
                    done.succeeded(),
                    Map.of("p50 ms", done.p50Micros() / 1e3, "p99 ms", done.p99Micros() / 1e3),
                    check(done));
        } finally {
            Files.deleteIfExists(script);
            Files.deleteIfExists(ledgers);
            Files.delete(directory);
        }
    }

    /** wrk does not say which requests were answered last: the log has all that were, and perhaps those under way. */
    private List<String> check(Done done) {
        var found = new ArrayList<>(contender.check(List.of()));
        var more = contender.held() - done.succeeded();
        if (more < 0 || more > CONNECTIONS) {
            found.add("%d were acknowledged, %d are in the log".formatted(done.succeeded(), contender.held()));
        }
        if (done.failed() > 0) {
            found.add(done.failed() + " requests failed");
        }
        return found;
    }

    private List<String> command(Duration time, Path script, Path ledgers) {
        return List.of(
                wrk.toString(),
                "--threads=1",
                "--connections=" + CONNECTIONS,
                "--duration=" + Math.max(1, time.toSeconds()) + "s",
                "--timeout=30s",
                "--script=" + script,
                "--header=Cookie: easel_session=" + session.token(),
                "--header=X-CSRF-Token: " + session.caller().csrf(),
                "--header=Content-Type: application/json",
                contender.side().origin(),
                "--",
                Derived.digest("wrk" + measured++).substring(0, DIGITS),
                ledgers.toString());
    }

    private static byte[] script() throws IOException {
        try (var in = Objects.requireNonNull(WrkLeg.class.getResourceAsStream("/holds.lua"))) {
            return in.readAllBytes();
        }
    }

    private static String run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("wrk failed: " + output);
        }
        return output;
    }

    private static Done parse(String output) throws IOException {
        var found = RESULT.matcher(output);
        if (!found.find()) {
            throw new IOException("wrk did not say its result: " + output);
        }
        return new Done(
                Long.parseLong(found.group(1)),
                Long.parseLong(found.group(2)),
                Long.parseLong(found.group(3)),
                Long.parseLong(found.group(4)),
                Long.parseLong(found.group(5)));
    }

    /** What wrk says in the end. */
    private record Done(long succeeded, long failed, long micros, long p50Micros, long p99Micros) {}
}
