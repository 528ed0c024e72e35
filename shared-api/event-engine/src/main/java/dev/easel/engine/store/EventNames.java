package dev.easel.engine.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.axonframework.eventsourcing.eventstore.EventStoreException;

/**
 * The numbers of names in {@code engine.event_type}: of events with their revision, of aggregate types without. A name
 * gets its number when it is first written, and keeps it.
 */
final class EventNames {

    private final DataSource dataSource;
    private final Map<Name, Short> numbers = new ConcurrentHashMap<>();
    private final Map<Short, Name> names = new ConcurrentHashMap<>();

    EventNames(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    short number(String name, String revision) {
        var wanted = new Name(name, revision);
        var known = numbers.get(wanted);
        return known != null ? known : register(wanted);
    }

    Name name(short number) {
        var known = names.get(number);
        return known != null ? known : find(number);
    }

    private short register(Name name) {
        try (var connection = dataSource.getConnection()) {
            insert(connection, name);
            try (var select =
                    connection.prepareStatement("select id from engine.event_type where name = ? and revision = ?")) {
                select.setString(1, name.name());
                select.setString(2, name.revision());
                try (var row = select.executeQuery()) {
                    row.next();
                    return remember(row.getShort(1), name);
                }
            }
        } catch (SQLException e) {
            throw EventTable.failure("could not give a number to " + name, e);
        }
    }

    /** In a transaction of its own: a number that was given stays, whatever becomes of the event. */
    private static void insert(Connection connection, Name name) throws SQLException {
        try (var insert = connection.prepareStatement(
                "insert into engine.event_type (name, revision) values (?, ?) on conflict do nothing")) {
            insert.setString(1, name.name());
            insert.setString(2, name.revision());
            insert.executeUpdate();
        }
        if (!connection.getAutoCommit()) {
            connection.commit();
        }
    }

    private Name find(short number) {
        try (var connection = dataSource.getConnection();
                var select = connection.prepareStatement("select name, revision from engine.event_type where id = ?")) {
            select.setShort(1, number);
            try (var row = select.executeQuery()) {
                if (!row.next()) {
                    throw new EventStoreException("Expected a name for the number " + number + ", but there is none");
                }
                var name = new Name(row.getString(1), row.getString(2));
                remember(number, name);
                return name;
            }
        } catch (SQLException e) {
            throw EventTable.failure("could not find the name of number " + number, e);
        }
    }

    private short remember(short number, Name name) {
        numbers.put(name, number);
        names.put(number, name);
        return number;
    }

    /** @param revision empty where there is none */
    record Name(String name, String revision) {}
}
