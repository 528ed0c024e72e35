package dev.easel.standalone;

import java.util.List;
import java.util.Locale;

/**
 * What happened in the main job; also the one line of {@code demo --json}.
 *
 * @param status how the task ended
 * @param creditsHeld what was held for it
 * @param outputFile where the result lies on this machine; empty when there is none
 * @param millis from the first byte of the upload to the settled ledger
 * @param events types of the messages of the task's stream; repeats in a row count once
 */
record Receipt(
        String status,
        String taskId,
        long creditsBefore,
        long creditsHeld,
        long creditsAfter,
        String outputFile,
        long millis,
        List<String> events) {

    Receipt {
        events = List.copyOf(events);
    }

    /** Whether everything held: the task succeeded and cost what was said. */
    boolean holds() {
        return status.equals("completed") && creditsAfter == creditsBefore - creditsHeld && !outputFile.isEmpty();
    }

    /** Fails when something did not hold. */
    void requireKept() {
        if (!holds()) {
            throw new DemoFailed("expected a completed task that costs what was held, but got " + this);
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
