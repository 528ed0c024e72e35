package dev.easel.chaos;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/**
 * A database with a log, and a topic that it is relayed to.
 *
 * @param jdbc address with user and password
 */
record Log(String jdbc, String kafka, String topic) {

    private static final String EFFECTS = """
            create schema chaos;
            create table chaos.effect (operation text not null, position bigint not null);
            create table chaos.held (nr int);
            """;

    /** With the engine's tables in an empty database, which is given as {@code postgresql://...}. */
    static Log prepare(String database, String kafka, String topic) {
        var log = new Log(jdbc(database), kafka, topic);
        Flyway.configure()
                .dataSource(log.jdbc(), null, null)
                .schemas("engine")
                .locations("classpath:db/engine")
                .load()
                .migrate();
        try (var connection = log.connect();
                var create = connection.createStatement()) {
            create.execute(EFFECTS);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return log;
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(jdbc);
    }

    /** What a query for one number answers. */
    long number(String sql) throws SQLException {
        try (var connection = connect()) {
            return number(connection, sql);
        }
    }

    static long number(Connection connection, String sql) throws SQLException {
        try (var select = connection.prepareStatement(sql);
                var row = select.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    static String jdbc(String database) {
        var uri = URI.create(database);
        var user = uri.getUserInfo().split(":");
        return "jdbc:postgresql://%s:%d%s?user=%s&password=%s&tcpKeepAlive=true&socketTimeout=20"
                .formatted(uri.getHost(), uri.getPort(), uri.getPath(), user[0], user[1]);
    }
}
