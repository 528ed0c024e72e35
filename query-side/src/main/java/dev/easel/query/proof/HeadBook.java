package dev.easel.query.proof;

import dev.easel.query.proof.chain.Hash;
import dev.easel.query.proof.chain.Head;
import dev.easel.query.proof.chain.SignedHead;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Keeps {@code proof.head} with the leaves of each, and what the archive said of them. */
final class HeadBook {

    private static final String SELECT = "select head.*, log.log_id from proof.head cross join proof.log ";

    private final JdbcClient db;

    HeadBook(JdbcClient db) {
        this.db = db;
    }

    String logId() {
        return db.sql("select log_id::text from proof.log").query(String.class).single();
    }

    /** Takes the right to seal until the transaction ends; false when somebody else has it. */
    boolean claim() {
        return db.sql("select log_id from proof.log for update skip locked")
                .query(String.class)
                .optional()
                .isPresent();
    }

    @Nullable
    SignedHead latest() {
        return one(db.sql(SELECT + "order by number desc limit 1"));
    }

    @Nullable
    SignedHead find(long number) {
        return one(db.sql(SELECT + "where number = :number").param("number", number));
    }

    /** The head of the range that a position is in. */
    @Nullable
    SignedHead covering(long position) {
        return one(db.sql(SELECT + "where first <= :position and last >= :position")
                .param("position", position));
    }

    /** Oldest first. */
    List<SignedHead> after(long number, int limit) {
        return db.sql(SELECT + "where number > :number order by number limit :limit")
                .param("number", number)
                .param("limit", limit)
                .query(HeadBook::head)
                .list();
    }

    /** Newest first. */
    List<SignedHead> below(long number, int limit) {
        return db.sql(SELECT + "where number < :number order by number desc limit :limit")
                .param("number", number)
                .param("limit", limit)
                .query(HeadBook::head)
                .list();
    }

    /** Fails when there is a head of that number. */
    void add(SignedHead signed, List<Hash> leaves) {
        var head = signed.head();
        db.sql("""
                        insert into proof.head (number, first, last, root, previous, at, key_id, signature)
                        values (:number, :first, :last, :root, :previous, :at, :key, :signature)
                        """)
                .param("number", head.number())
                .param("first", head.first())
                .param("last", head.last())
                .param("root", head.root().toBytes())
                .param("previous", head.previous().toBytes())
                .param("at", Timestamp.from(head.at()))
                .param("key", head.keyId())
                .param("signature", signed.signature())
                .update();
        db.sql("insert into proof.leaves (number, hashes) values (:number, :hashes)")
                .param("number", head.number())
                .param("hashes", joined(leaves))
                .update();
    }

    /** As they are stored, which may not be what was stored; empty when they are gone. */
    List<Hash> leaves(long number) {
        return db.sql("select hashes from proof.leaves where number = :number")
                .param("number", number)
                .query(byte[].class)
                .optional()
                .map(HeadBook::parted)
                .orElse(Collections.emptyList());
    }

    /** Heads that the archive has not been asked to keep, oldest first. It is asked in their order, by whoever asks. */
    List<SignedHead> unarchived(int limit) {
        return after(
                db.sql("select coalesce(max(number), 0) from proof.archived")
                        .query(Long.class)
                        .single(),
                limit);
    }

    void archived(long number, boolean agrees) {
        db.sql("insert into proof.archived (number, agrees) values (:number, :agrees) on conflict do nothing")
                .param("number", number)
                .param("agrees", agrees)
                .update();
    }

    Archiving archiving() {
        return db.sql("""
                select heads, heads - archived waiting, differing
                  from (select coalesce((select max(number) from proof.head), 0) heads,
                               coalesce((select max(number) from proof.archived), 0) archived,
                               (select count(*) from proof.archived where not agrees) differing) figures
                """).query(Archiving.class).single();
    }

    private static @Nullable SignedHead one(JdbcClient.StatementSpec select) {
        return select.query(HeadBook::head).optional().orElse(null);
    }

    private static SignedHead head(ResultSet row, int index) throws SQLException {
        var head = new Head(
                row.getString("log_id"),
                row.getLong("number"),
                row.getLong("first"),
                row.getLong("last"),
                Hash.of(row.getBytes("root")),
                Hash.of(row.getBytes("previous")),
                row.getTimestamp("at").toInstant(),
                row.getString("key_id"));
        return new SignedHead(head, row.getBytes("signature"));
    }

    private static byte[] joined(List<Hash> hashes) {
        var bytes = ByteBuffer.allocate(hashes.size() * Hash.SIZE);
        hashes.forEach(hash -> bytes.put(hash.toBytes()));
        return bytes.array();
    }

    private static List<Hash> parted(byte[] bytes) {
        var hashes = new ArrayList<Hash>();
        for (var at = 0; at + Hash.SIZE <= bytes.length; at += Hash.SIZE) {
            hashes.add(Hash.of(Arrays.copyOfRange(bytes, at, at + Hash.SIZE)));
        }
        return hashes;
    }

    /**
     * How the archive stands.
     *
     * @param waiting heads that it has not been asked to keep
     * @param differing heads of which it had another one under their name
     */
    record Archiving(long heads, long waiting, long differing) {}
}
