package dev.easel.query.rebuild;

import dev.easel.platform.SchemaMigration;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The twin tables of a projection, in a schema of their own. They are made by the scripts that made the live ones, so
 * indexes and constraints are the same, by name too. All but {@link #make} works within the caller's transaction.
 */
final class Twin {

    private final DataSource dataSource;
    private final SchemaMigration migration;
    private final JdbcClient db;

    Twin(DataSource dataSource, SchemaMigration migration, JdbcClient db) {
        this.dataSource = dataSource;
        this.migration = migration;
        this.db = db;
    }

    /** Makes empty tables, on connections of its own; any from an earlier time must be gone. */
    void make(Projection projection) {
        migration.runIn(dataSource, projection.twin());
    }

    /** Drops what a projection does not keep: a statement that strays from its own tables fails. */
    void strip(Projection projection) {
        var others = db.sql("""
                        select tablename from pg_tables where schemaname = :twin and tablename <> all (:kept)
                        """)
                .param("twin", projection.twin())
                .param("kept", projection.tables().toArray(String[]::new))
                .query(String.class)
                .list();
        if (!others.isEmpty()) {
            run("drop table " + named(projection.twin(), others) + " cascade");
        }
    }

    /** Has what names no schema mean the twin tables, until the transaction ends. */
    void enter(Projection projection) {
        db.sql("select set_config('search_path', :twin, true)")
                .param("twin", projection.twin())
                .query(String.class)
                .single();
    }

    /** Counts what is in the twin tables, so that the database plans well at once. */
    void analyze(Projection projection) {
        run("analyze " + named(projection.twin(), projection.tables()));
    }

    /**
     * Keeps everybody out of the live tables; fails soon when somebody stays in them. Views that look at them come first, as
     * they do for whoever reads them: who had the view and waited for the table would wait for us, and we for the view.
     */
    void lockLive(Projection projection) {
        run("set local lock_timeout = '300ms'"); // before PostgreSQL looks for deadlocks: it is us who give way
        viewsOf(projection.tables()).forEach(view -> run("lock table " + view + " in access exclusive mode"));
        run("lock table " + named("query", projection.tables()) + " in access exclusive mode");
        run("set local lock_timeout = 0");
    }

    /** Puts the twin tables in the place of the live ones, which are dropped; views and grants stay. */
    void swap(Projection projection) {
        var views = views(projection.tables());
        var grants = grants(projection);
        var old = projection.twin() + "_old";
        run("create schema " + old);
        for (var table : projection.tables()) {
            run("alter table query." + table + " set schema " + old);
            run("alter table " + projection.twin() + "." + table + " set schema query");
        }
        grants.forEach(this::run);
        views.forEach(this::run);
        run("drop table " + named(old, projection.tables())); // fails if anything still looks at them
        run("drop schema " + old);
        drop(projection);
    }

    void drop(Projection projection) {
        run("drop schema if exists " + projection.twin() + " cascade");
    }

    private List<String> viewsOf(List<String> tables) {
        return db.sql("""
                        select distinct v.oid::regclass::text
                          from pg_depend d
                          join pg_rewrite r on r.oid = d.objid
                          join pg_class v on v.oid = r.ev_class and v.relkind = 'v'
                         where d.classid = 'pg_rewrite'::regclass and d.refclassid = 'pg_class'::regclass
                           and d.refobjid = any (select to_regclass('query.' || name) from unnest(:tables) name)
                         order by 1
                        """)
                .param("tables", tables.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** Statements that have views look at the tables that then have these names. */
    private List<String> views(List<String> tables) {
        run("set local search_path = ''"); // so that definitions name every schema
        return db.sql("""
                        select distinct format('create or replace view %s as %s', v.oid::regclass, pg_get_viewdef(v.oid))
                          from pg_depend d
                          join pg_rewrite r on r.oid = d.objid
                          join pg_class v on v.oid = r.ev_class and v.relkind = 'v'
                         where d.classid = 'pg_rewrite'::regclass and d.refclassid = 'pg_class'::regclass
                           and d.refobjid = any (select to_regclass('query.' || name) from unnest(:tables) name)
                        """)
                .param("tables", tables.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** Statements that allow what is allowed now, by table name in schema {@code query}. */
    private List<String> grants(Projection projection) {
        return db.sql("""
                        select format('grant %s on query.%I to %s', it.privilege_type, c.relname,
                                      case it.grantee when 0 then 'public' else it.grantee::regrole::text end)
                          from pg_class c cross join aclexplode(c.relacl) it
                         where c.oid = any (select to_regclass('query.' || name) from unnest(:tables) name)
                        """)
                .param("tables", projection.tables().toArray(String[]::new))
                .query(String.class)
                .list();
    }

    private void run(String sql) {
        db.sql(sql).update();
    }

    private static String named(String schema, List<String> tables) {
        return tables.stream().map(table -> schema + "." + table).collect(Collectors.joining(", "));
    }
}
