package dev.easel.query.assets;

import dev.easel.api.assets.AssetAnswer;
import dev.easel.platform.AssetJson;
import dev.easel.platform.AssetViews;
import dev.easel.query.assets.AssetView.AssetLink;
import dev.easel.query.assets.AssetView.AssetUse;
import dev.easel.query.assets.Relatives.Use;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** Shows assets with their names, and one with its relatives. */
final class Display {

    private final AssetViews views;
    private final AssetNames names;
    private final Relatives relatives;

    Display(AssetViews views, AssetNames names, Relatives relatives) {
        this.views = views;
        this.names = names;
        this.relatives = relatives;
    }

    List<AssetJson> all(List<AssetAnswer> assets, HttpServletRequest request) {
        var called = names.of(assets);
        return assets.stream()
                .map(asset -> views.show(asset, called.apply(asset), request))
                .toList();
    }

    AssetView toOwner(AssetAnswer asset, HttpServletRequest request) {
        return new AssetView(
                one(asset, request),
                views.url(asset, null, request),
                all(relatives.madeFrom(asset), request).stream()
                        .map(AssetLink::to)
                        .toList(),
                relatives.usedIn(asset).stream().map(use -> use(use, request)).toList());
    }

    /** Which task made it is its owner's business. */
    AssetView toStranger(AssetAnswer asset, HttpServletRequest request) {
        var bare = new AssetAnswer(
                asset.assetId(),
                asset.owner(),
                asset.storageKey(),
                asset.visibility(),
                asset.confirmed(),
                asset.deleted(),
                asset.media(),
                asset.publicKey(),
                null,
                asset.createdAt());
        return new AssetView(one(bare, request), views.url(bare, null, request), null, null);
    }

    DownloadLink link(AssetAnswer asset, HttpServletRequest request) {
        var name = names.of(List.of(asset)).apply(asset);
        return new DownloadLink(
                views.url(asset, FileName.of(name, asset), request), views.ttl().toSeconds());
    }

    private AssetJson one(AssetAnswer asset, HttpServletRequest request) {
        return views.show(asset, names.of(List.of(asset)).apply(asset), request);
    }

    private AssetUse use(Use use, HttpServletRequest request) {
        var thumbnail = use.thumbnailKey();
        return new AssetUse(
                use.taskId(),
                use.toolSlug(),
                use.status().word(),
                thumbnail == null ? null : views.thumbnailUrl(thumbnail, request),
                use.createdAt());
    }

    /** @param expiresIn seconds */
    record DownloadLink(String url, long expiresIn) {}
}
