package dev.easel.engine.letters;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The letters as processors and retries see them; always within the caller's transaction. */
final class LetterTable {

    private static final long LOCKS = 0x4c45_5454_4552L;

    private final JdbcClient db;

    LetterTable(JdbcClient db) {
        this.db = db;
    }

    /**
     * The sequences of a group that have letters. While there are any, whoever handles events of the group holds its lock
     * until the end of the transaction: letters are never handled beside it.
     */
    Set<String> parked(String group) {
        var found = sequences(group);
        if (found.isEmpty()) {
            return found;
        }
        lock(group);
        return sequences(group);
    }

    void lock(String group) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:group, :locks))")
                .param("group", group)
                .param("locks", LOCKS)
                .query((_, _) -> true)
                .single();
    }

    /** Once, however often: a batch that is handled again parks what is parked already. */
    void park(Letter letter, @Nullable String cause, Duration nextTryIn) {
        db.sql("""
                        insert into engine.dead_letter (processing_group, sequence, position, aggregate_id, event_name,
                                                        cause, next_try_at)
                        values (:group, :sequence, :position, :aggregate, :event, :cause,
                                now() + :wait * interval '1 millisecond')
                        on conflict (processing_group, position) do nothing
                        """)
                .param("group", letter.group())
                .param("sequence", letter.sequence())
                .param("position", letter.position())
                .param("aggregate", letter.aggregateId())
                .param("event", letter.eventName())
                .param("cause", cause)
                .param("wait", nextTryIn.toMillis())
                .update();
    }

    /** First letters of their sequences whose time has come, of the groups that somebody here can handle. */
    List<Letter> due(List<String> groups) {
        return db.sql("""
                        select * from engine.dead_letter letter
                         where processing_group = any(:groups)
                           and next_try_at <= now()
                           and not exists (select from engine.dead_letter earlier
                                            where earlier.processing_group = letter.processing_group
                                              and earlier.sequence = letter.sequence
                                              and earlier.position < letter.position)
                         order by position
                         limit 100
                        """)
                .param("groups", groups.toArray(String[]::new))
                .query(Letter.MAPPER)
                .list();
    }

    Optional<Letter> first(String group, String sequence) {
        return db.sql("""
                        select * from engine.dead_letter
                         where processing_group = :group and sequence = :sequence
                         order by position
                         limit 1
                        """)
                .param("group", group)
                .param("sequence", sequence)
                .query(Letter.MAPPER)
                .optional();
    }

    /** @param nextTryIn absent: when somebody asks */
    void failedAgain(Letter letter, String cause, @Nullable Duration nextTryIn) {
        db.sql("""
                        update engine.dead_letter
                           set cause = :cause, tries = tries + 1, tried_at = now(),
                               next_try_at = now() + cast(:wait as bigint) * interval '1 millisecond'
                         where processing_group = :group and position = :position
                        """)
                .param("cause", cause)
                .param("wait", nextTryIn == null ? null : nextTryIn.toMillis())
                .param("group", letter.group())
                .param("position", letter.position())
                .update();
    }

    void remove(Letter letter) {
        db.sql("delete from engine.dead_letter where processing_group = :group and position = :position")
                .param("group", letter.group())
                .param("position", letter.position())
                .update();
    }

    private Set<String> sequences(String group) {
        return new HashSet<>(db.sql("select distinct sequence from engine.dead_letter where processing_group = :group")
                .param("group", group)
                .query(String.class)
                .list());
    }
}
