package dev.easel.query.platform;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names and addresses of people, which events do not hold: from the view that command-side publishes. */
public final class People {

    private static final String VIEW = "command.person_v";
    private static final int MOST_FOUND = 1_000;

    private final JdbcClient db;
    private final SideViews views;

    People(JdbcClient db, SideViews views) {
        this.db = db;
        this.views = views;
    }

    /** Those who are known, by account id. */
    public Map<String, Person> of(Collection<String> accountIds) {
        if (accountIds.isEmpty() || !views.has(VIEW)) {
            return Map.of();
        }
        return db
                .sql("select account_id, email, name from command.person_v where account_id = any(:ids)")
                .param("ids", accountIds.toArray(String[]::new))
                .query(Person.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Person::accountId, Function.identity()));
    }

    /** Account ids of those whose id it is, or whose name or address has this text in it. */
    public List<String> find(String text) {
        if (!views.has(VIEW)) {
            return List.of(text);
        }
        return db.sql("""
                        select account_id
                          from command.person_v
                         where account_id = :text or strpos(lower(email), lower(:text)) > 0
                               or strpos(lower(name), lower(:text)) > 0
                         order by account_id limit :most
                        """)
                .param("text", text)
                .param("most", MOST_FOUND)
                .query(String.class)
                .list();
    }

    /** A person as others on this side may show them. */
    public record Person(String accountId, String email, String name) {}
}
