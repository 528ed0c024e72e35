package dev.easel.query.assets;

import dev.easel.api.assets.AssetAnswer;
import dev.easel.query.platform.SideViews;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What owners call their files, which events do not hold: from the view that command-side publishes. */
final class AssetNames {

    private static final String VIEW = "command.asset_name_v";

    private final JdbcClient db;
    private final SideViews views;

    AssetNames(JdbcClient db, SideViews views) {
        this.db = db;
        this.views = views;
    }

    /** How each of these is called; one without a name is called by its id. */
    Function<AssetAnswer, String> of(Collection<AssetAnswer> assets) {
        var ids = assets.stream().map(asset -> asset.assetId().value()).toArray(String[]::new);
        var known = ids.length == 0 || !views.has(VIEW) ? Map.<String, String>of() : read(ids);
        return asset ->
                known.getOrDefault(asset.assetId().value(), asset.assetId().value());
    }

    private Map<String, String> read(String[] ids) {
        return db
                .sql("select asset_id, name from command.asset_name_v where asset_id = any(:ids)")
                .param("ids", ids)
                .query((row, _) -> Map.entry(row.getString("asset_id"), row.getString("name")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
