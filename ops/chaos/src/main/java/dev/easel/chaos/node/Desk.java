package dev.easel.chaos.node;

import dev.easel.chaos.node.Register.Mark;
import dev.easel.chaos.node.Register.Refuse;
import dev.easel.engine.EngineUnavailable;
import dev.easel.engine.Readers;
import dev.easel.engine.letters.DeadLetters;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.AbstractTokenEntry;
import org.springframework.context.ApplicationContext;

/** What a node can be asked. */
final class Desk {

    private static final int PATIENCE_SECONDS = 12;
    private static final int LETTERS = 500;
    private static final Duration SHORT = Duration.ofSeconds(5);

    private final CommandGateway commands;
    private final EventProcessingConfiguration processing;
    private final DeadLetters letters;
    private final Readers readers;
    private final Failing failing;

    Desk(ApplicationContext context) {
        commands = context.getBean(CommandGateway.class);
        processing = context.getBean(EventProcessingConfiguration.class);
        letters = context.getBean(DeadLetters.class);
        readers = context.getBean(Readers.class);
        failing = context.getBean(Failing.class);
    }

    /** Answers {@code ok ...}, {@code refused}, {@code busy} (nothing was written) or {@code unsure ...}. */
    String answer(String... words) {
        try {
            return switch (words[0]) {
                case "mark" -> "ok " + ask(new Mark(words[1], words[2]));
                case "refuse" -> "ok " + ask(new Refuse(words[1]));
                case "fail" -> done(() -> failing.atPercent(Integer.parseInt(words[1])));
                case "clock" -> done(() -> shift(Duration.ofSeconds(Long.parseLong(words[1]))));
                case "split" -> "ok " + segment(words[1], StreamingEventProcessor::splitSegment);
                case "merge" -> "ok " + segment(words[1], StreamingEventProcessor::mergeSegment);
                case "retry" -> "ok " + retry();
                case "reached" -> "ok " + readers.awaitReached(words[1], Long.parseLong(words[2]), SHORT);
                default -> "unsure unknown word";
            };
        } catch (CommandExecutionException refused) {
            return "refused";
        } catch (EngineUnavailable busy) {
            return "busy";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "unsure interrupted";
        } catch (Exception e) { // said to whoever asked, who takes it for what it is
            return "unsure " + e.toString().replaceAll("\\s+", " ");
        }
    }

    private Object ask(Object command) throws Exception {
        try {
            return commands.send(command).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception failure ? failure : e;
        }
    }

    private static String done(Runnable what) {
        what.run();
        return "ok";
    }

    private static void shift(Duration by) {
        var clock = Clock.offset(Clock.systemUTC(), by);
        GenericEventMessage.clock = clock;
        AbstractTokenEntry.clock = clock;
    }

    private boolean segment(String group, SegmentWork work) throws Exception {
        var processor =
                processing.eventProcessor(group, StreamingEventProcessor.class).orElseThrow();
        var mine = processor.processingStatus().keySet().stream().findFirst();
        if (mine.isEmpty()) {
            return false; // another node has them all
        }
        try {
            return work.of(processor, mine.get()).get(SHORT.toSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException notNow) {
            return false;
        }
    }

    private int retry() {
        var waiting = letters.list(null, 0, LETTERS).letters();
        waiting.forEach(letter -> letters.retry(letter.id(), "chaos"));
        return waiting.size();
    }

    @FunctionalInterface
    private interface SegmentWork {
        java.util.concurrent.CompletableFuture<Boolean> of(StreamingEventProcessor processor, int segment);
    }
}
