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
    /** Kafka is killed and started again. */
    KILL_KAFKA(Service.KAFKA);

    /** What is killed; null when it is a node. */
    final @Nullable Service service;

    BankFault(@Nullable Service service) {
        this.service = service;
    }
}
