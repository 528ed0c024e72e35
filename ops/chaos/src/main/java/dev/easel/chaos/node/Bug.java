package dev.easel.chaos.node;

/** What engines of this kind get wrong. A checker that has never found one of them proves nothing. */
public enum Bug {
    NONE,
    /** Commands are answered before PostgreSQL has their events on the disk. */
    ACKNOWLEDGED_BEFORE_DURABLE,
    /** Nothing refuses the second event with the same sequence number. */
    NO_CONFLICT_CHECK,
    /** An operation that is asked again is done again. */
    NO_DUPLICATE_CHECK,
    /** A reader goes by the time of events and passes over those that come late. */
    READS_BY_TIME,
    /** A reader that lost its last moments in a crash of PostgreSQL goes on from what it remembers. */
    TRUSTS_ITS_MEMORY,
    /** An effect is written by itself and stays when its batch is rolled back. */
    EFFECT_OUTSIDE_TRANSACTION,
    /** An effect is written after its token. */
    EFFECT_AFTER_TOKEN,
    /** An error of a saga is logged, and that is all. */
    SAGA_ERROR_SWALLOWED,
    /** Nobody waits for Kafka's answer. */
    RELAY_FIRE_AND_FORGET
}
