package dev.easel.engine.letters;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.engine.EngineUnavailable;
import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;

class PassingFailureTest {

    @ParameterizedTest
    @ValueSource(strings = {"08006", "40001", "40P01", "53300", "55P03", "57014", "57P01", "57P03", "58030"})
    void passesWhenTheDatabaseIsAwayOrInTheWay(String state) {
        assertThat(PassingFailure.is(new SQLException("no", state))).isTrue();
        assertThat(PassingFailure.is(new IllegalStateException(new RuntimeException(new SQLException("no", state)))))
                .as("however deep it is")
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"22001", "22P02", "23502", "23505", "23514", "25P02", "42703", "42P01"})
    void staysWhenTheDatabaseRefusesWhatWasWritten(String state) {
        assertThat(PassingFailure.is(new DataIntegrityViolationException("no", new SQLException("no", state))))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("awayOrBusy")
    void passesWhenSomebodyElseIsAwayOrBusy(Throwable failure) {
        assertThat(PassingFailure.is(failure)).isTrue();
    }

    static Stream<Throwable> awayOrBusy() {
        return Stream.of(
                new SQLTransientConnectionException("no connection of the pool in time"),
                new QueryTimeoutException("slow"),
                new EngineUnavailable("too much waits"),
                new UnableToClaimTokenException("somebody else has it"),
                new CommandExecutionException("not answered in time", new TimeoutException()),
                new IllegalStateException(new ConnectException("refused")),
                new InterruptedException());
    }

    @ParameterizedTest
    @MethodSource("faults")
    void staysWhenTheHandlerOrItsCommandIsAtFault(Throwable failure) {
        assertThat(PassingFailure.is(failure)).isFalse();
    }

    static Stream<Throwable> faults() {
        return Stream.of(
                new NullPointerException(),
                new StackOverflowError(),
                new CommandExecutionException("refused", null, "no"),
                new AggregateNotFoundException("tsk_1", "there is none"));
    }

    @Test
    void comesToAnEndWhereCausesGoInACircle() {
        var one = new IllegalStateException("one");
        one.initCause(new IllegalStateException("other", one));
        assertThat(PassingFailure.is(one)).isFalse();
        assertThat(Cause.of(one)).startsWith("IllegalStateException: ");
    }
}
