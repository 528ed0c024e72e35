package dev.easel.chaos;

/** What is done to the processes and their services. */
enum Fault {
    /** A node is killed and started again. */
    KILL_NODE,
    /** A node stands still, for longer than its claims hold, and goes on. */
    FREEZE_NODE,
    /** PostgreSQL loses one of its processes and recovers from its log, as after a crash of the machine. */
    CRASH_POSTGRES,
    /** The same in a short rest after work, when nothing is under way that would fail. */
    CRASH_AT_REST,
    /** A transaction that has written stays open. */
    HOLD_TRANSACTION,
    /** Somebody holds the row that every append needs. */
    LOCK_HEAD,
    /** A group's claim is taken from its node. */
    STEAL_TOKEN,
    /** Handlers of all nodes fail now and then. */
    FAIL_HANDLERS,
    /** A node's clock is wrong by ten minutes. */
    JUMP_CLOCK,
    /** A group works in more segments. */
    SPLIT_SEGMENT,
    /** A group works in fewer segments. */
    MERGE_SEGMENT,
    /** Kafka is away. */
    STOP_KAFKA
}
