package dev.easel.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.platform.Ids;
import dev.easel.platform.Sessions;
import dev.easel.query.platform.RunningQuery;
import dev.easel.testing.Browser;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;

/** Somebody who rebuilds projections over HTTP, and can look into the database. */
record Operator(RunningQuery side, Browser browser) {

    private static final String ALL = "/api/admin/projections";
    private static final Set<String> RESTS = Set.of("different", "switched", "cancelled", "failed");

    static Operator of(RunningQuery side) {
        return of(side, Role.ADMIN);
    }

    static Operator of(RunningQuery side, Role role) {
        var session = side.bean(Sessions.class).open(new AccountId(Ids.next("acc")), Set.of(role));
        return new Operator(
                side,
                side.browser()
                        .withSession(session.token())
                        .with("X-CSRF-Token", session.caller().csrf()));
    }

    Browser.Answer begin(String projection) {
        return browser.writeBare("POST", ALL + "/" + projection + "/rebuild", null);
    }

    Browser.Answer cancel(String projection) {
        return browser.writeBare("DELETE", ALL + "/" + projection + "/rebuild", null);
    }

    Browser.Answer decide(String projection) {
        return browser.writeBare("POST", ALL + "/" + projection + "/rebuild/switch", null);
    }

    List<String> projections() {
        return browser.get(ALL)
                .json()
                .path("projections")
                .valueStream()
                .map(it -> it.path("name").asString())
                .toList();
    }

    JsonNode rebuild(String projection) {
        return browser.get(ALL)
                .json()
                .path("projections")
                .valueStream()
                .filter(it -> it.path("name").asString().equals(projection))
                .findFirst()
                .orElseThrow()
                .path("rebuild");
    }

    /** The rebuild once it has come to this state, or to another one that does not end by itself. */
    JsonNode await(String projection, String state) {
        var rested = Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .until(
                        () -> rebuild(projection),
                        it -> RESTS.contains(it.path("state").asString()));
        assertThat(rested.path("state").asString()).as(rested.toString()).isEqualTo(state);
        return rested;
    }

    /** Every table of the side, without those of rebuilds and migrations. */
    List<String> tables() {
        return side.db().sql("""
                        select tablename from pg_tables
                         where schemaname = 'query' and tablename not in ('rebuild', 'flyway_schema_history')
                           and tablename not like 'reconciliation%'
                         order by 1
                        """).query(String.class).list();
    }

    /** Every row of every table, as a set of lines per table. */
    Map<String, String> rows() {
        return side.rows(tables().toArray(String[]::new)).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, it -> it.getValue().lines().sorted().collect(Collectors.joining("\n"))));
    }

    /** Indexes, constraints, columns and views of the schema, and those of analysts, as the database describes them. */
    List<String> forms() {
        return side.db().sql("""
                        select indexdef from pg_indexes where schemaname = 'query'
                        union all
                        select conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid)
                          from pg_constraint where connamespace = 'query'::regnamespace
                        union all
                        select table_name || ' ' || column_name || ' ' || data_type || ' ' || is_nullable
                               || coalesce(column_default, '')
                          from information_schema.columns where table_schema = 'query'
                        union all
                        select relname || ' ' || relacl::text from pg_class
                         where relnamespace in ('query'::regnamespace, 'analytics'::regnamespace)
                           and relacl is not null
                        union all
                        select viewname || definition from pg_views where schemaname in ('query', 'analytics')
                        union all
                        select c.relname || ' ' || objsubid || ' ' || description
                          from pg_description join pg_class c on c.oid = objoid
                         where classoid = 'pg_class'::regclass and c.relnamespace = 'analytics'::regnamespace
                         order by 1
                        """).query(String.class).list();
    }

    /** Schemas that rebuilds have made and not dropped. */
    List<String> leftovers() {
        return side.db()
                .sql("select nspname from pg_namespace where nspname like 'rebuild%'")
                .query(String.class)
                .list();
    }
}
