package dev.easel.engine.letters;

import static java.util.stream.Collectors.toMap;

import dev.easel.engine.EventLog;
import dev.easel.engine.LoggedEvent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The letters for those who look after them. Works in every process on the database, whichever handles the group: what is
 * asked here is written down, and done where the handlers are.
 */
public final class DeadLetters {

    private static final String LETTERS = """
            select letter.*, count(*) over () as total,
                   (select count(*) from engine.dead_letter later
                     where later.processing_group = letter.processing_group
                       and later.sequence = letter.sequence
                       and later.position > letter.position) as behind
              from engine.dead_letter letter
            """;

    private final JdbcClient db;
    private final TransactionOperations transactions;
    private final EventLog log;
    private final LetterDecisions decisions;

    DeadLetters(JdbcClient db, TransactionOperations transactions, EventLog log) {
        this.db = db;
        this.transactions = transactions;
        this.log = log;
        this.decisions = new LetterDecisions(db);
    }

    /** Those with a cause before those that only wait, newest first; without filter of the group when it is null. */
    public Found list(@Nullable String group, int offset, int limit) {
        var rows = db.sql(LETTERS + """
                         where cast(:group as text) is null or processing_group = :group
                         order by (cause is null), enqueued_at desc, position
                         offset :offset limit :limit
                        """)
                .param("group", group)
                .param("offset", offset)
                .param("limit", limit)
                .query((row, _) -> new Counted(letter(row), row.getLong("total")))
                .list();
        var total = rows.isEmpty() ? count(group) : rows.getFirst().total();
        return new Found(rows.stream().map(Counted::letter).toList(), total);
    }

    public Optional<DeadLetter> find(UUID id) {
        return db.sql(LETTERS + " where letter_id = :id")
                .param("id", id)
                .query((row, _) -> letter(row))
                .optional();
    }

    /** How many there are, of all groups. */
    public long count() {
        return count(null);
    }

    /** How many each group has that has any. */
    public Map<String, Long> countByGroup() {
        return db
                .sql("select processing_group, count(*) as letters from engine.dead_letter group by processing_group")
                .query((row, _) -> Map.entry(row.getString("processing_group"), row.getLong("letters")))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The last ones, newest first. */
    public List<LetterDecision> decisions(int limit) {
        return decisions.last(limit);
    }

    /** Tries the sequence of a letter again soon, from its first letter on. */
    public boolean retry(UUID id, String actor) {
        return decided(id, "retry", actor, null, letter -> db.sql("""
                        update engine.dead_letter letter set next_try_at = now()
                         where processing_group = :group and sequence = :sequence
                           and position = (select min(position) from engine.dead_letter first
                                            where first.processing_group = letter.processing_group
                                              and first.sequence = letter.sequence)
                        """)
                .param("group", letter.group())
                .param("sequence", letter.sequence())
                .update());
    }

    /** Drops a letter: its event is never handled by its group. What waited behind it is tried soon. */
    public boolean discard(UUID id, String actor, String reason) {
        return decided(id, "discard", actor, reason, letter -> {
            db.sql("delete from engine.dead_letter where letter_id = :id")
                    .param("id", letter.id())
                    .update();
            db.sql("""
                    update engine.dead_letter set next_try_at = now()
                     where processing_group = :group and sequence = :sequence and cause is null
                    """)
                    .param("group", letter.group())
                    .param("sequence", letter.sequence())
                    .update();
        });
    }

    /** Drops what a group has set aside, for whoever lets the group read the log from the beginning. */
    public void forget(String group) {
        db.sql("delete from engine.dead_letter where processing_group = :group")
                .param("group", group)
                .update();
    }

    private boolean decided(UUID id, String decision, String actor, @Nullable String reason, Consequence then) {
        var done = transactions.execute(_ -> {
            var letter = find(id);
            letter.ifPresent(it -> {
                then.of(it);
                decisions.note(it, decision, actor, reason);
            });
            return letter.isPresent();
        });
        return Boolean.TRUE.equals(done);
    }

    private long count(@Nullable String group) {
        return db.sql("""
                        select count(*) from engine.dead_letter
                         where cast(:group as text) is null or processing_group = :group
                        """).param("group", group).query(Long.class).single();
    }

    private DeadLetter letter(ResultSet row) throws SQLException {
        var position = row.getLong("position");
        return new DeadLetter(
                row.getObject("letter_id", UUID.class),
                row.getString("processing_group"),
                row.getString("sequence"),
                position,
                row.getString("aggregate_id"),
                row.getString("event_name"),
                row.getString("cause"),
                row.getTimestamp("enqueued_at").toInstant(),
                row.getInt("tries"),
                instant(row.getTimestamp("tried_at")),
                instant(row.getTimestamp("next_try_at")),
                row.getLong("behind"),
                event(position));
    }

    private @Nullable LoggedEvent event(long position) {
        return log.after(position - 1, 1).stream()
                .filter(event -> event.position() == position)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /**
     * A page of letters.
     *
     * @param total of all pages
     */
    public record Found(List<DeadLetter> letters, long total) {

        public Found {
            letters = List.copyOf(letters);
        }
    }

    private record Counted(DeadLetter letter, long total) {}

    @FunctionalInterface
    private interface Consequence {

        void of(DeadLetter letter);
    }
}
