package dev.easel.query.rebuild;

import java.util.List;
import java.util.Map;

/**
 * The live tables held against the rebuilt ones, both at one position of the log.
 *
 * @param position of the last event that both show
 */
record Parity(long position, List<Table> tables) {

    Parity {
        tables = List.copyOf(tables);
    }

    boolean holds() {
        return tables.stream().allMatch(table -> table.different() + table.missing() + table.surplus() == 0);
    }

    /**
     * One table.
     *
     * @param live rows that the live table has
     * @param rebuilt rows that the rebuilt table has
     * @param different rows that both have, with other values
     * @param missing rows that only the rebuilt table has
     * @param surplus rows that only the live table has
     * @param samples the first of all these
     */
    record Table(
            String table, long live, long rebuilt, long different, long missing, long surplus, List<Sample> samples) {

        Table {
            samples = List.copyOf(samples);
        }
    }

    /** One row as it is on both sides, by column; nothing where there is no such row. */
    record Sample(Map<String, Object> key, Map<String, Object> live, Map<String, Object> rebuilt) {}
}
