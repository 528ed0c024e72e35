package dev.easel.bench.bounds;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * A database of the PostgreSQL that everything is measured on.
 *
 * @param url as {@code DATABASE_URL} has it
 */
public record Database(String url) {

    public String host() {
        return uri().getHost();
    }

    public int port() {
        return uri().getPort();
    }

    public String user() {
        return uri().getUserInfo().split(":", 2)[0];
    }

    public String password() {
        return uri().getUserInfo().split(":", 2)[1];
    }

    public String name() {
        return uri().getPath().substring(1);
    }

    public Connection connect() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:postgresql://" + host() + ":" + port() + "/" + name(), user(), password());
    }

    public void execute(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    public String text(String sql) throws SQLException {
        try (var connection = connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    public long number(String sql) throws SQLException {
        return Long.parseLong(text(sql));
    }

    private URI uri() {
        return URI.create(url);
    }
}
