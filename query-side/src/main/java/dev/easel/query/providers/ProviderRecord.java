package dev.easel.query.providers;

import dev.easel.api.tasks.AttemptOutcome;
import dev.easel.api.tasks.AttemptReport;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How the latest calls of a provider went. Counts each event once, by its place in the log. */
@Entity
@Table(name = "provider_record")
class ProviderRecord {

    private static final int DEGRADED = 2; // one failure may be the picture's
    private static final int DOWN = 5;

    @Id
    private String name = "";

    private int failuresInRow;
    private Instant lastCheck = Instant.EPOCH;
    private long position = -1;

    ProviderRecord() {} // JPA fills an empty instance

    ProviderRecord(String name) {
        this.name = name;
    }

    /** A call that was never made, or was called off, says nothing of the provider. */
    void count(AttemptReport report, long position) {
        if (position <= this.position
                || report.outcome() == AttemptOutcome.CANCELLED
                || report.outcome() == AttemptOutcome.NOT_SENT) {
            return;
        }
        failuresInRow = report.outcome() == AttemptOutcome.SUCCEEDED ? 0 : failuresInRow + 1;
        lastCheck = report.endedAt();
        this.position = position;
    }

    String name() {
        return name;
    }

    Instant lastCheck() {
        return lastCheck;
    }

    ProviderHealth.Status status() {
        if (failuresInRow < DEGRADED) {
            return ProviderHealth.Status.OPERATIONAL;
        }
        return failuresInRow < DOWN ? ProviderHealth.Status.DEGRADED : ProviderHealth.Status.DOWN;
    }
}
