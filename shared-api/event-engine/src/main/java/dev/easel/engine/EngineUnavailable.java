package dev.easel.engine;

import java.sql.SQLException;
import org.axonframework.common.AxonTransientException;

/** The log cannot be read or written now: the database is away, or too much waits. Nothing was recorded; try again. */
public final class EngineUnavailable extends AxonTransientException {

    private static final long serialVersionUID = 1L;

    public EngineUnavailable(String message) {
        super(message);
    }

    public EngineUnavailable(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether a failure says that the database is away (SQL states 08 and 57P, or no answer at all). */
    public static boolean isAway(SQLException failure) {
        var state = failure.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("57P");
    }
}
