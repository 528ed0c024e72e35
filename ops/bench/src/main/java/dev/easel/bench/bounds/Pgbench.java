package dev.easel.bench.bounds;

import dev.easel.bench.bounds.BoundLeg.Done;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** PostgreSQL's own load generator, as Debian packs it. */
final class Pgbench implements BoundLeg.Client {

    private static final int THREADS = 2;
    private static final int CONNECTING_SECONDS = 1; // part of the time, but not of the rate
    private static final Pattern TRANSACTIONS = Pattern.compile("transactions actually processed: (\\d+)");
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern LATENCY = Pattern.compile("latency average = ([0-9.]+) ms");

    private final Path program;
    private final Database database;
    private final int payloadBytes;
    private final int metaBytes;

    Pgbench(Path program, Database database, int payloadBytes, int metaBytes) {
        this.program = program;
        this.database = database;
        this.payloadBytes = payloadBytes;
        this.metaBytes = metaBytes;
    }

    @Override
    public String name() {
        return "pgbench";
    }

    @Override
    public Done run(Bound bound, int seconds) throws IOException, InterruptedException {
        var script = Files.createTempFile("easel-bench-", ".sql");
        try {
            Files.writeString(script, bound.sql(payloadBytes, metaBytes));
            return parse(run(command(script, bound.clients(), seconds)));
        } finally {
            Files.delete(script);
        }
    }

    private List<String> command(Path script, int clients, int seconds) {
        return List.of(
                program.toString(),
                "--no-vacuum",
                "--protocol=prepared",
                "--client=" + clients,
                "--jobs=" + Math.min(THREADS, clients),
                "--time=" + (seconds + CONNECTING_SECONDS),
                "--file=" + script,
                "--host=" + database.host(),
                "--port=" + database.port(),
                "--username=" + database.user(),
                database.name());
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PGPASSWORD", database.password());
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("pgbench failed: " + output);
        }
        return output;
    }

    static Done parse(String output) throws IOException {
        return new Done((long) find(TRANSACTIONS, output), find(RATE, output), find(LATENCY, output));
    }

    private static double find(Pattern pattern, String output) throws IOException {
        var found = pattern.matcher(output);
        if (!found.find()) {
            throw new IOException("pgbench did not say " + pattern.pattern() + ": " + output);
        }
        return Double.parseDouble(found.group(1));
    }
}
