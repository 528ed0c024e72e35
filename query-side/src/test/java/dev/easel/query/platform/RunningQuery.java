package dev.easel.query.platform;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.platform.Sessions;
import dev.easel.testing.Browser;
import dev.easel.testing.History;
import dev.easel.testing.RunningProcess;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The query side alone, on real services and a port of its own. What it shows comes from events that tests append. */
public final class RunningQuery extends RunningProcess {

    private RunningQuery(Map<String, String> more) {
        super(QuerySide.class, more);
    }

    public static RunningQuery start(Map<String, String> more) {
        return new RunningQuery(more);
    }

    /** One for all tests that only read what they append, with the tables of the provider desk. */
    public static RunningQuery shared() {
        return Shared.SIDE;
    }

    /** Makes another side's schema as that side would, for the views that it publishes. */
    public RunningQuery withSchemaOf(String side, String schema) {
        Flyway.configure()
                .dataSource(bean(DataSource.class))
                .schemas(schema)
                .locations("filesystem:../" + side + "/src/main/resources/db/" + schema)
                .load()
                .migrate();
        return this;
    }

    public History history() {
        return new History(this);
    }

    public JdbcClient db() {
        return bean(JdbcClient.class);
    }

    /** The browser of a person who is signed in. */
    public Browser browser(AccountId account, Role... roles) {
        return browser().withSession(session(account, roles));
    }

    /** The token of a new session. */
    public String session(AccountId account, Role... roles) {
        return bean(Sessions.class).open(account, Set.of(roles)).token();
    }

    /** Drops what a group has and reads everything anew. */
    public void rebuild(String group) {
        new Replay(this).rebuild(group);
    }

    /** Lets a group read everything once more, on top of what it has. */
    public void repeat(String group) {
        new Replay(this).repeat(group);
    }

    /** Every row of these tables of schema {@code query}. */
    public Map<String, String> rows(String... tables) {
        var rows = new HashMap<String, String>();
        for (var table : tables) {
            var all = db().sql("select row_to_json(it)::text from query." + table + " it order by 1")
                    .query(String.class)
                    .list();
            rows.put(table, all.stream().collect(Collectors.joining("\n")));
        }
        return rows;
    }

    private static final class Shared {

        private static final RunningQuery SIDE =
                start(Map.of()).withSchemaOf("command-side", "command").withSchemaOf("saga-workers", "saga");

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SIDE::close, "easel-shared-query-side"));
        }
    }
}
