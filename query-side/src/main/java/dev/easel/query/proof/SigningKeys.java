package dev.easel.query.proof;

import dev.easel.query.proof.chain.PublishedKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Keeps {@code proof.signing_key}. The first key is made when the first head is signed; another one follows when a key is
 * old, or when {@code AUTH_SECRET} is no longer the one that it was sealed under. A key that can still sign vouches for its
 * successor.
 */
final class SigningKeys {

    private final JdbcClient db;
    private final KeyBox box;
    private final Duration age;

    SigningKeys(JdbcClient db, KeyBox box, Duration age) {
        this.db = db;
        this.box = box;
        this.age = age;
    }

    /** The key to sign with. Only for who holds the log's lock. */
    SigningKey current(Instant now) {
        var newest = db.sql("select * from proof.signing_key order by key_no desc limit 1")
                .query(Kept::of)
                .optional()
                .orElse(null);
        var key = newest == null ? null : open(newest);
        return newest != null && key != null && newest.at().plus(age).isAfter(now) ? key : follow(key, now);
    }

    /** Every key that ever signed, oldest first. */
    List<PublishedKey> all() {
        return db.sql("select * from proof.signing_key order by key_no")
                .query(SigningKeys::published)
                .list();
    }

    @Nullable
    PublishedKey find(String id) {
        return db.sql("select * from proof.signing_key where key_id = :id")
                .param("id", id)
                .query(SigningKeys::published)
                .optional()
                .orElse(null);
    }

    private SigningKey follow(@Nullable SigningKey before, Instant now) {
        var key = SigningKey.draw();
        var vouched = PublishedKey.canonical(key.id(), key.publicKey(), now);
        db.sql("""
                        insert into proof.signing_key (key_id, public_key, sealed, at, endorsed_by, endorsement)
                        values (:id, :public, :sealed, :at, :by, :endorsement)
                        """)
                .param("id", key.id())
                .param("public", key.publicKey())
                .param("sealed", box.seal(key.id(), key.secret()))
                .param("at", Timestamp.from(now))
                .param("by", before == null ? null : before.id())
                .param("endorsement", before == null ? null : before.sign(vouched))
                .update();
        return key;
    }

    private @Nullable SigningKey open(Kept kept) {
        var secret = box.open(kept.id(), kept.sealed());
        return secret == null ? null : SigningKey.of(kept.publicKey(), secret);
    }

    private static PublishedKey published(ResultSet row, int number) throws SQLException {
        return new PublishedKey(
                row.getString("key_id"),
                row.getBytes("public_key"),
                row.getTimestamp("at").toInstant(),
                row.getString("endorsed_by"),
                row.getBytes("endorsement"));
    }

    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record Kept(String id, byte[] publicKey, byte[] sealed, Instant at) {

        static Kept of(ResultSet row, int number) throws SQLException {
            return new Kept(
                    row.getString("key_id"),
                    row.getBytes("public_key"),
                    row.getBytes("sealed"),
                    row.getTimestamp("at").toInstant());
        }
    }
}
