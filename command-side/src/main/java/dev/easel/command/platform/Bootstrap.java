package dev.easel.command.platform;

import dev.easel.command.accounts.SuperAdmin;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Sends what Easel ships with, at every start, after the command handlers are there and before the port opens. Of several
 * processes that start together one goes first, and the others find it done.
 */
final class Bootstrap implements SmartLifecycle {

    /** Axon's configuration starts 3072 before the last phase, the web server 2048. */
    private static final int BEFORE_THE_PORT_OPENS = DEFAULT_PHASE - 2560;

    private static final long TURN = 0x6561_7365_6c01L; // of PostgreSQL's advisory locks: ours alone

    private final Shipment shipment;
    private final SuperAdmin superAdmin;
    private final DataSource dataSource;
    private volatile boolean running;

    Bootstrap(Shipment shipment, SuperAdmin superAdmin, DataSource dataSource) {
        this.shipment = shipment;
        this.superAdmin = superAdmin;
        this.dataSource = dataSource;
    }

    @Override
    public void start() {
        try (var connection = dataSource.getConnection();
                var turn = connection.createStatement()) {
            turn.execute("select pg_advisory_lock(" + TURN + ")");
            try {
                shipment.send();
                superAdmin.open();
            } finally {
                turn.execute("select pg_advisory_unlock(" + TURN + ")");
            }
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("the catalogue could not be sent", e);
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_PORT_OPENS;
    }
}
