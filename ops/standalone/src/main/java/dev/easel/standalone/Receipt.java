package dev.easel.standalone;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What happened in the main job; also the one line of {@code demo --json}.
 *
 * @param status how the task ended; {@code refused} when there was none to end
 * @param taskId empty when there is none
 * @param creditsHeld what was held for it
 * @param outputFile where the result lies on this machine; empty when there is none
 * @param millis from the first byte of the upload to the settled ledger
 * @param events types of the messages of the task's stream; repeats in a row count once
 * @param error what went wrong on the way, in words; absent when nothing did
 */
record Receipt(
        String status,
        String taskId,
        long creditsBefore,
        long creditsHeld,
        long creditsAfter,
        String outputFile,
        long millis,
        List<String> events,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String error) {

    private static final String REFUSED = "refused";

    Receipt {
        events = List.copyOf(events);
    }

    /** Of a job that did not get as far as a task. */
    static Receipt refused(long credits, long millis, String error) {
        return new Receipt(REFUSED, "", credits, 0, credits, "", millis, List.of(), error);
    }

    /** Whether everything held: the task succeeded and cost what was said. */
    boolean holds() {
        return status.equals("completed") && creditsAfter == creditsBefore - creditsHeld && !outputFile.isEmpty();
    }

    /** Fails when something did not hold. */
    void requireKept() {
        if (!holds()) {
            throw new DemoFailed(error == null ? "expected a completed task that costs what was held" : error);
        }
    }

    String text() {
        return String.format(
                Locale.ROOT,
                """
                The main job %s in %.1f s
                  credits  %,d before, %d held, %,d after
                  events   %s
                  result   %s
                  task     %s""",
                status,
                millis / 1000.0,
                creditsBefore,
                creditsHeld,
                creditsAfter,
                String.join(", ", events),
                outputFile.isEmpty() ? "none" : outputFile,
                taskId);
    }
}
