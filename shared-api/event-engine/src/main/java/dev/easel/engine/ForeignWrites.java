package dev.easel.engine;

/** Is told of aggregates that another process has written to, as soon as this one reads of it. */
@FunctionalInterface
public interface ForeignWrites {

    void writtenElsewhere(String aggregateId);
}
