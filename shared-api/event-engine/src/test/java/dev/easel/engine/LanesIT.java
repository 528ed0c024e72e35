package dev.easel.engine;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.easel.embedded.TestServices;
import dev.easel.engine.Counter.AskAnother;
import dev.easel.engine.Counter.Count;
import dev.easel.engine.Counter.CountThenFail;
import dev.easel.engine.Counter.Refuse;
import dev.easel.engine.Counter.Total;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.NoHandlerForCommandException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Commands in lanes, on a real database. */
class LanesIT {

    private static RunningEngine engine;

    @BeforeAll
    static void start() {
        engine = RunningEngine.on(TestServices.freshDatabase());
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void countsExactlyOnOneBusyAggregate() {
        var answers = new long[2_000];
        try (var callers = Executors.newFixedThreadPool(64)) {
            IntStream.range(0, answers.length).forEach(i -> callers.execute(() -> answers[i] = engine.count("busy")));
        }
        assertThat(answers).doesNotHaveDuplicates().hasSize(2_000);
        assertThat(engine.gateway().<Long>sendAndWait(new Total("busy"))).isEqualTo(2_000);
        assertThat(engine.log().ofAggregate("busy"))
                .extracting(LoggedEvent::sequence)
                .isEqualTo(LongStream.range(0, 2_000).boxed().toList());
    }

    @Test
    void letsACommandFailAloneAmongThoseOfItsUnit() throws Exception {
        engine.count("mixed");
        var sent = IntStream.range(0, 300)
                .mapToObj(i -> i % 3 == 0
                        ? engine.gateway().<Object>send(new CountThenFail("mixed"))
                        : engine.gateway().<Object>send(new Count("mixed")))
                .toList();
        CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new))
                .exceptionally(_ -> null)
                .get();
        assertThat(sent.stream().filter(CompletableFuture::isCompletedExceptionally))
                .hasSize(100);
        assertThat(engine.gateway().<Long>sendAndWait(new Total("mixed"))).isEqualTo(201);
        assertThat(engine.log().ofAggregate("mixed"))
                .extracting(event -> event.sequence() + " " + event.payload())
                .isEqualTo(IntStream.range(0, 201)
                        .mapToObj(i -> i + " {\"id\":\"mixed\",\"total\":" + (i + 1) + "}")
                        .toList());
    }

    @Test
    void keepsAnAggregateAtHandWhenItRefuses() {
        engine.count("calm");
        refuse("calm");
        assertThat(requireNonNull(engine.bean(AggregateRuntime.class).cache()).containsKey("calm"))
                .isTrue();
    }

    @Test
    void rollsBackWhatFailsAfterAnEvent() {
        engine.count("torn");
        assertThatThrownBy(() -> engine.gateway().sendAndWait(new CountThenFail("torn")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(engine.count("torn")).isEqualTo(2);
    }

    @Test
    void failsLoudlyWhenAHandlerWouldWaitForAnotherLane() {
        engine.count("asking");
        engine.count("asked");
        assertThatThrownBy(() -> engine.gateway().sendAndWait(new AskAnother("asking", "asked")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("let a saga do that");
    }

    @Test
    void saysThatNobodyHandlesACommand() {
        assertThatThrownBy(() -> engine.gateway().send(new Nobody("x")).get())
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(NoHandlerForCommandException.class);
    }

    private static void refuse(String id) {
        assertThatThrownBy(() -> engine.gateway().sendAndWait(new Refuse(id)))
                .isInstanceOf(CommandExecutionException.class);
    }

    private record Nobody(String id) {}
}
