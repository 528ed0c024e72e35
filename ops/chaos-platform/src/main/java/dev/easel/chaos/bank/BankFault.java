package dev.easel.chaos.bank;

import dev.easel.embedded.EmbeddedServices.Service;
import org.jspecify.annotations.Nullable;

/** What is done to the processes and their services. */
enum BankFault {
    /** A node is killed and started again. */
    KILL_NODE(null),
    /** A node stands still, for longer than its claims hold, and goes on. */
    FREEZE_NODE(null),
    /** PostgreSQL is killed and started again. */
    KILL_POSTGRES(Service.POSTGRES),
    /** Redis is killed and started again. */
    KILL_REDIS(Service.REDIS),
    /** Kafka is away; ours runs inside the process of this run, and cannot be killed alone. */
    STOP_KAFKA(Service.KAFKA),
    /** The object store is away, likewise. */
    STOP_S3(Service.S3);

    /** What it hits; null when it is a node. */
    final @Nullable Service service;

    BankFault(@Nullable Service service) {
        this.service = service;
    }

    boolean kills() {
        return name().startsWith("KILL");
    }
}
