package dev.easel.engine.letters;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who decided what about letters, and why; kept when the letter is gone. */
final class LetterDecisions {

    private final JdbcClient db;

    LetterDecisions(JdbcClient db) {
        this.db = db;
    }

    void note(DeadLetter letter, String decision, String actor, @Nullable String reason) {
        db.sql("""
                        insert into engine.letter_decision (letter_id, processing_group, position, aggregate_id,
                                                            event_name, decision, actor, reason)
                        values (:id, :group, :position, :aggregate, :event, :decision, :actor, :reason)
                        """)
                .param("id", letter.id())
                .param("group", letter.group())
                .param("position", letter.position())
                .param("aggregate", letter.aggregateId())
                .param("event", letter.eventName())
                .param("decision", decision)
                .param("actor", actor)
                .param("reason", reason)
                .update();
    }

    List<LetterDecision> last(int limit) {
        return db.sql("select * from engine.letter_decision order by decision_id desc limit :limit")
                .param("limit", limit)
                .query((row, _) -> new LetterDecision(
                        row.getObject("letter_id", UUID.class),
                        row.getString("decision"),
                        row.getString("processing_group"),
                        row.getString("event_name"),
                        row.getString("aggregate_id"),
                        row.getLong("position"),
                        row.getString("actor"),
                        row.getString("reason"),
                        row.getTimestamp("decided_at").toInstant()))
                .list();
    }
}
