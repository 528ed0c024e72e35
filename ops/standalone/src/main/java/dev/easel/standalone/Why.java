package dev.easel.standalone;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import dev.easel.engine.EngineUnavailable;
import java.net.SocketException;
import java.sql.SQLException;
import org.apache.kafka.common.errors.RetriableException;
import org.axonframework.common.AxonTransientException;

/**
 * {@code %why} in the log: the stack trace of a failure, but one that only says that a service is away is told on the same
 * line. During an outage everybody who needs the service says so again and again, and where in the code tells nothing.
 */
public final class Why extends ThrowableProxyConverter {

    @Override
    protected String throwableProxyToString(IThrowableProxy failure) {
        if (failure instanceof ThrowableProxy it && isOutage(it.getThrowable())) {
            return " | " + root(it.getThrowable());
        }
        return System.lineSeparator() + super.throwableProxyToString(failure).stripTrailing();
    }

    static boolean isOutage(Throwable failure) {
        for (var it = failure; it != null; it = it.getCause()) {
            var away =
                    switch (it) {
                        case SQLException sql -> EngineUnavailable.isAway(sql);
                        case AxonTransientException _ -> true; // the log cannot be used, or Kafka took nothing
                        case RetriableException _ -> true; // Kafka's own
                        case SocketException _ -> true; // whoever it was that did not answer
                        default -> false;
                    };
            if (away) {
                return true;
            }
        }
        return false;
    }

    private static String root(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root).replaceAll("\\s*\\R\\s*", " ");
    }
}
