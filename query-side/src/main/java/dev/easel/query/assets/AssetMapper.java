package dev.easel.query.assets;

import dev.easel.api.Owner;
import dev.easel.api.assets.AssetAnswer;
import dev.easel.api.assets.AssetId;
import dev.easel.api.assets.MediaFacts;
import dev.easel.api.assets.TaskOutput;
import dev.easel.api.assets.Visibility;
import dev.easel.api.tasks.TaskId;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.RowMapper;
import tools.jackson.databind.json.JsonMapper;

/** Reads a confirmed asset from its row, joined with the {@code tool_slug} of the task that made it. */
final class AssetMapper implements RowMapper<AssetAnswer> {

    private final JsonMapper json;

    AssetMapper(JsonMapper json) {
        this.json = json;
    }

    @Override
    public AssetAnswer mapRow(ResultSet row, int number) throws SQLException {
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
                task == null
                        ? null
                        : new TaskOutput(new TaskId(task), row.getInt("output_index"), row.getString("tool_slug")),
                row.getTimestamp("created_at").toInstant());
    }
}
