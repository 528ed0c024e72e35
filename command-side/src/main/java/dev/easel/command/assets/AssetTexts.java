package dev.easel.command.assets;

import dev.easel.api.assets.AssetId;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What events do not hold of assets: their names, and what an upload announced until it is confirmed. */
final class AssetTexts {

    private static final int LONGEST_NAME = 200;

    private final JdbcClient db;

    AssetTexts(JdbcClient db) {
        this.db = db;
    }

    /** A file's name without its folders and without what no screen can show; never empty. */
    static String plain(String given) {
        var name = given.substring(Math.max(given.lastIndexOf('/'), given.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}]", "")
                .strip();
        return name.isEmpty() ? "image" : beginning(name);
    }

    /** Not cut within a character. */
    private static String beginning(String name) {
        if (name.length() <= LONGEST_NAME) {
            return name;
        }
        return name.substring(0, LONGEST_NAME - (Character.isHighSurrogate(name.charAt(LONGEST_NAME - 1)) ? 1 : 0));
    }

    void name(AssetId asset, String name) {
        db.sql("""
                insert into command.asset_name (asset_id, name) values (:id, :name)
                on conflict (asset_id) do update set name = excluded.name
                """).param("id", asset.value()).param("name", name).update();
    }

    /** Names it unless it has a name. */
    void nameFirst(AssetId asset, String name) {
        db.sql("insert into command.asset_name (asset_id, name) values (:id, :name) on conflict do nothing")
                .param("id", asset.value())
                .param("name", name)
                .update();
    }

    String name(AssetId asset) {
        return db.sql("select name from command.asset_name where asset_id = :id")
                .param("id", asset.value())
                .query(String.class)
                .optional()
                .orElse(asset.value());
    }

    void forget(AssetId asset) {
        db.sql("delete from command.asset_name where asset_id = :id")
                .param("id", asset.value())
                .update();
        settled(asset);
    }

    void announced(AssetId asset, long sizeBytes, Instant at) {
        db.sql("""
                insert into command.upload (asset_id, size_bytes, announced_at, checking_until)
                values (:id, :size, :at, :at)
                on conflict do nothing
                """)
                .param("id", asset.value())
                .param("size", sizeBytes)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Takes the check of an upload for a while; the announced size, or null when somebody else has it. */
    @Nullable
    Long takeCheck(AssetId asset, Instant now, Duration lease) {
        return db.sql("""
                update command.upload set checking_until = :until
                where asset_id = :id and checking_until <= :now
                returning size_bytes
                """)
                .param("id", asset.value())
                .param("now", Timestamp.from(now))
                .param("until", Timestamp.from(now.plus(lease)))
                .query(Long.class)
                .optional()
                .orElse(null);
    }

    /** Gives the check back, so that the file can be sent again. */
    void returnCheck(AssetId asset, Instant now) {
        db.sql("update command.upload set checking_until = :now where asset_id = :id")
                .param("id", asset.value())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The upload is confirmed or given up: nothing is announced any more. */
    void settled(AssetId asset) {
        db.sql("delete from command.upload where asset_id = :id")
                .param("id", asset.value())
                .update();
    }
}
