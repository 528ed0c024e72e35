package dev.easel.engine.letters;

import org.springframework.jdbc.core.RowMapper;

/**
 * What a processor needs to know of a letter.
 *
 * @param tries how often it was tried again
 */
record Letter(String group, String sequence, long position, String aggregateId, String eventName, int tries) {

    static final RowMapper<Letter> MAPPER = (row, _) -> new Letter(
            row.getString("processing_group"),
            row.getString("sequence"),
            row.getLong("position"),
            row.getString("aggregate_id"),
            row.getString("event_name"),
            row.getInt("tries"));

    boolean isSameAs(Letter other) {
        return position == other.position && group.equals(other.group);
    }
}
