package dev.easel.engine.letters;

import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import org.axonframework.common.AxonTransientException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Failures that say nothing about the event: something is away or in the way, and the same event will do later. Only what
 * is none of these is set aside, so that an outage sets nothing aside.
 */
final class PassingFailure {

    private static final int DEEPEST = 20;

    /** Connection, conflict, resources, locks, intervention of an operator, and the machine itself. */
    private static final Set<String> SQL_CLASSES = Set.of("08", "40", "53", "55", "57", "58");

    private PassingFailure() {}

    static boolean is(Throwable failure) {
        var depth = 0;
        for (Throwable it = failure; it != null && depth < DEEPEST; it = it.getCause()) {
            if (passes(it)) {
                return true;
            }
            depth++;
        }
        return false;
    }

    private static boolean passes(Throwable failure) {
        return switch (failure) {
            case SQLException it -> passes(it.getSQLState());
            case AxonTransientException _ -> true;
            case TransientDataAccessException _ -> true;
            case RecoverableDataAccessException _ -> true;
            case DataAccessResourceFailureException _ -> true;
            case CannotCreateTransactionException _ -> true;
            case SocketException _ -> true;
            case SocketTimeoutException _ -> true;
            case UnknownHostException _ -> true;
            case TimeoutException _ -> true;
            case InterruptedException _ -> true;
            case OutOfMemoryError _ -> true;
            default -> false;
        };
    }

    /** Without a state it is the pool that speaks: no connection in time, or none any more. */
    private static boolean passes(@Nullable String sqlState) {
        return sqlState == null || SQL_CLASSES.contains(sqlState.substring(0, 2));
    }
}
