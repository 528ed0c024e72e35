package dev.easel.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.net.ConnectException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WhyTest {

    private final Why why = new Why();

    @Test
    void tellsAnOutageOnTheSameLine() {
        why.start();
        var outage = new IllegalStateException(
                "no transaction",
                new SQLException("cannot connect", "08001", new ConnectException("Connection refused")));
        assertThat(why.convert(event(outage))).isEqualTo(" | java.net.ConnectException: Connection refused");
        assertThat(why.convert(event(new SQLException("the pool has none left"))))
                .isEqualTo(" | java.sql.SQLException: the pool has none left");
    }

    @Test
    void showsWhereAnythingElseFailed() {
        why.start();
        var failure = new IllegalStateException("a row too many", new SQLException("duplicate", "23505"));
        assertThat(why.convert(event(failure)))
                .startsWith(System.lineSeparator() + "java.lang.IllegalStateException: a row too many")
                .contains("at dev.easel.standalone.WhyTest")
                .contains("Caused by: java.sql.SQLException: duplicate")
                .doesNotEndWith(System.lineSeparator());
    }

    @Test
    void saysNothingOfWhatIsNoFailure() {
        why.start();
        assertThat(why.convert(event(null))).isEmpty();
    }

    private static LoggingEvent event(@Nullable Throwable failure) {
        Logger logger = new LoggerContext().getLogger("test");
        return new LoggingEvent("", logger, Level.WARN, "Something failed", failure, new Object[0]);
    }
}
