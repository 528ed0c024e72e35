package dev.easel.query.assets;

import dev.easel.api.Owner;
import dev.easel.api.assets.AssetAnswer;
import dev.easel.api.assets.AssetId;
import dev.easel.api.assets.MediaFacts;
import dev.easel.api.assets.TaskOutput;
import dev.easel.api.assets.Visibility;
import dev.easel.api.tasks.TaskId;
import dev.easel.query.assets.AssetQuery.Selection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Reads stored files: those whose upload was confirmed and that were not deleted. */
final class Gallery {

    private static final String OF_OWNER = """
              from query.asset
             where tenant = :tenant and subject = :subject
               and media is not null and not deleted
               and (:type::text is null or starts_with(content_type, :type))
               and (:visibility::text is null or visibility = :visibility)
               and (:made::boolean is null or :made::boolean = (task_id is not null))
            """;

    private final JdbcClient db;
    private final JsonMapper json;

    Gallery(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** The newest first. */
    List<AssetAnswer> page(Owner owner, Selection asked) {
        return db.sql("select *" + OF_OWNER + "order by created_at desc, asset_id desc limit :limit offset :offset")
                .params(filter(owner, asked))
                .param("limit", asked.page().limit())
                .param("offset", asked.page().offset())
                .query(this::asset)
                .list();
    }

    long count(Owner owner, Selection asked) {
        return db.sql("select count(*)" + OF_OWNER)
                .params(filter(owner, asked))
                .query(Long.class)
                .single();
    }

    /** Null when there is none that may be shown. */
    @Nullable
    AssetAnswer find(String id) {
        return db.sql("select * from query.asset where asset_id = :id and media is not null and not deleted")
                .param("id", id)
                .query(this::asset)
                .optional()
                .orElse(null);
    }

    private static Map<String, @Nullable Object> filter(Owner owner, Selection asked) {
        var visibility = asked.visibility();
        var filter = new HashMap<String, @Nullable Object>();
        filter.put("tenant", owner.tenant());
        filter.put("subject", owner.subject());
        filter.put("type", asked.type());
        filter.put("visibility", visibility == null ? null : visibility.name());
        filter.put("made", asked.made());
        return filter;
    }

    private AssetAnswer asset(ResultSet row, int number) throws SQLException {
        var task = row.getString("task_id");
        return new AssetAnswer(
                new AssetId(row.getString("asset_id")),
                new Owner(row.getString("tenant"), row.getString("subject")),
                row.getString("storage_key"),
                Visibility.valueOf(row.getString("visibility")),
                true,
                false,
                json.readValue(row.getString("media"), MediaFacts.class),
                row.getString("public_key"),
                task == null ? null : new TaskOutput(new TaskId(task), row.getInt("output_index")),
                row.getTimestamp("created_at").toInstant());
    }
}
