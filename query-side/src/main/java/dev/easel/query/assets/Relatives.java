package dev.easel.query.assets;

import dev.easel.api.assets.AssetAnswer;
import dev.easel.api.tasks.TaskStatus;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds what an asset was made from and what it was used for, among what its owner has. A task names files by their keys:
 * an asset's own, or that of the output that it was kept from; a follow-up works on what its parent delivered.
 */
final class Relatives {

    private static final int MOST = 20;

    private final JdbcClient db;
    private final AssetMapper mapper;

    Relatives(JdbcClient db, AssetMapper mapper) {
        this.db = db;
        this.mapper = mapper;
    }

    /** Own assets that the task that made it worked on. */
    List<AssetAnswer> madeFrom(AssetAnswer asset) {
        var madeAs = asset.madeAs();
        if (madeAs == null) {
            return List.of();
        }
        return db.sql("""
                        with task as (
                            select * from query.asset_task where task_id = :task
                        ), files as (
                            select array(select unnest(worked_on) from task
                                         union
                                         select unnest(parent.delivered)
                                           from query.asset_task parent
                                           join task on parent.task_id = task.parent_task_id) keys
                        )
                        select asset.*, maker.tool_slug
                        """ + Gallery.SHOWN + """
                           and asset.tenant = :tenant and asset.subject = :subject and asset.asset_id <> :id
                           and asset.asset_id in (
                                select named.asset_id
                                  from query.asset named
                                 where named.storage_key = any((select keys from files)::text[])
                                 union
                                select kept.asset_id
                                  from query.asset_task earlier
                                  join query.asset kept on kept.task_id = earlier.task_id
                                 where earlier.delivered && (select keys from files)
                                   and earlier.delivered[kept.output_index + 1] = any((select keys from files)::text[]))
                         order by asset.created_at desc, asset.asset_id desc
                         limit :most
                        """)
                .param("task", madeAs.taskId().value())
                .param("tenant", asset.owner().tenant())
                .param("subject", asset.owner().subject())
                .param("id", asset.assetId().value())
                .param("most", MOST)
                .query(mapper)
                .list();
    }

    /** Own tasks that worked on it, the newest first. */
    List<Use> usedIn(AssetAnswer asset) {
        return db.sql("""
                        with file as (
                            select array[asset.storage_key, maker.delivered[asset.output_index + 1]] keys, asset.task_id
                              from query.asset asset
                              left join query.asset_task maker on maker.task_id = asset.task_id
                             where asset.asset_id = :id
                        )
                        select later.task_id, later.tool_slug, later.status, later.thumbnail_key, later.created_at
                          from query.asset_task later
                         where later.tenant = :tenant and later.subject = :subject
                           and (later.worked_on && (select keys from file)
                                or later.parent_task_id = (select task_id from file))
                         order by later.created_at desc, later.task_id desc
                         limit :most
                        """)
                .param("id", asset.assetId().value())
                .param("tenant", asset.owner().tenant())
                .param("subject", asset.owner().subject())
                .param("most", MOST)
                .query((row, _) -> new Use(
                        row.getString("task_id"),
                        row.getString("tool_slug"),
                        TaskStatus.valueOf(row.getString("status")),
                        row.getString("thumbnail_key"),
                        row.getTimestamp("created_at").toInstant()))
                .list();
    }

    /** A task that worked on an asset. */
    record Use(
            String taskId,
            String toolSlug,
            TaskStatus status,
            @Nullable String thumbnailKey,
            Instant createdAt) {}
}
