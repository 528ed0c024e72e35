package dev.easel.bench.bounds;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Objects;

/** What is asked of PostgreSQL alone. */
enum Bound {
    ONE_ROW("B1", "one event per commit, 64 clients", "one-row", 64, 1, "events/s", "select count(*) from bench.event"),
    GROUP("B2", "64 events per commit, 2 clients", "group", 2, 64, "events/s", "select count(*) from bench.event"),
    ONE_CLIENT(
            "B1.one",
            "one event per commit, 1 client",
            "one-row",
            1,
            1,
            "events/s",
            "select count(*) from bench.event"),
    HOT_ROW(
            "Bhot",
            "one row updated by 64 clients",
            "hot-row",
            64,
            1,
            "updates/s",
            "select 1000000000 - balance from bench.balance where id = 1"),
    SEED(
            "B4",
            "the SQL of one submit of the seed, 64 clients",
            "seed",
            64,
            1,
            "submits/s",
            "select count(*) from bench.job");

    private final String id;
    private final String what;
    private final String script;
    private final int clients;
    private final int rows;
    private final String unit;
    private final String written;

    Bound(String id, String what, String script, int clients, int rows, String unit, String written) {
        this.id = id;
        this.what = what;
        this.script = script;
        this.clients = clients;
        this.rows = rows;
        this.unit = unit;
        this.written = written;
    }

    String id() {
        return id;
    }

    String what() {
        return what;
    }

    String unit() {
        return unit;
    }

    int clients() {
        return clients;
    }

    /** What one transaction writes. */
    int rows() {
        return rows;
    }

    /** How much the script has written so far. */
    long written(Database database) throws SQLException {
        return database.number(written);
    }

    /** The script, with a payload of the size of ours. */
    String sql(int payloadBytes, int metaBytes) {
        return read(script).replace("{payload}", bytes(payloadBytes)).replace("{meta}", bytes(metaBytes));
    }

    static String read(String script) {
        var file = "/bounds/" + script + ".sql";
        try (var in = Objects.requireNonNull(Bound.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String bytes(int size) {
        return size == 0 ? "null" : "'\\x" + "7b".repeat(size) + "'::bytea";
    }
}
