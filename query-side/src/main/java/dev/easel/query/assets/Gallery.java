package dev.easel.query.assets;

import dev.easel.api.Owner;
import dev.easel.api.assets.AssetAnswer;
import dev.easel.query.assets.AssetQuery.Selection;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads stored files: those whose upload was confirmed and that were not deleted. */
final class Gallery {

    static final String SHOWN = """
              from query.asset asset
              left join query.asset_task maker on maker.task_id = asset.task_id
             where asset.media is not null and not asset.deleted
            """;

    private static final String OF_OWNER = SHOWN + """
               and asset.tenant = :tenant and asset.subject = :subject
            """;

    private static final String ASKED = OF_OWNER + """
               and (:type::text is null or starts_with(asset.content_type, :type))
               and (:visibility::text is null or asset.visibility = :visibility)
               and (:made::boolean is null or :made::boolean = (asset.task_id is not null))
            """;

    private final JdbcClient db;
    private final AssetMapper mapper;

    Gallery(JdbcClient db, AssetMapper mapper) {
        this.db = db;
        this.mapper = mapper;
    }

    /** The newest first. */
    List<AssetAnswer> page(Owner owner, Selection asked) {
        return db.sql("select asset.*, maker.tool_slug" + ASKED
                        + "order by asset.created_at desc, asset.asset_id desc limit :limit offset :offset")
                .params(filter(owner, asked))
                .param("limit", asked.page().limit())
                .param("offset", asked.page().offset())
                .query(mapper)
                .list();
    }

    long count(Owner owner, Selection asked) {
        return db.sql("select count(*)" + ASKED)
                .params(filter(owner, asked))
                .query(Long.class)
                .single();
    }

    /** Those of an owner among these. */
    List<AssetAnswer> own(Owner owner, Collection<String> ids) {
        return db.sql("select asset.*, maker.tool_slug" + OF_OWNER + "and asset.asset_id = any(:ids)")
                .param("tenant", owner.tenant())
                .param("subject", owner.subject())
                .param("ids", ids.toArray(String[]::new))
                .query(mapper)
                .list();
    }

    /** Null when there is none that may be shown. */
    @Nullable
    AssetAnswer find(String id) {
        return db.sql("select asset.*, maker.tool_slug" + SHOWN + "and asset.asset_id = :id")
                .param("id", id)
                .query(mapper)
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
}
