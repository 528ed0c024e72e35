package dev.easel.query.rebuild;

import dev.easel.platform.Release;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which program writes to which form of tables. */
record Form(JdbcClient db) {

    String present() {
        var tables = db.sql("""
                        select version from query.flyway_schema_history
                         where success order by installed_rank desc limit 1
                        """).query(String.class).single();
        return Release.VERSION + "/" + tables;
    }
}
