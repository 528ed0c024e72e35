package dev.easel.query.platform;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The views that other sides publish. On a database where such a side has never run its views are missing, and what they
 * would show is not known.
 */
public final class SideViews {

    private final JdbcClient db;
    private final Set<String> found = ConcurrentHashMap.newKeySet();

    SideViews(JdbcClient db) {
        this.db = db;
    }

    /** Whether there is such a view; name with schema. */
    public boolean has(String view) {
        if (found.contains(view)) {
            return true;
        }
        var there = db.sql("select to_regclass(:view) is not null")
                .param("view", view)
                .query(Boolean.class)
                .single();
        if (there) {
            found.add(view);
        }
        return there;
    }
}
