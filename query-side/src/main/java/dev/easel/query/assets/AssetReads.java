package dev.easel.query.assets;

import dev.easel.api.assets.AssetAnswer;
import dev.easel.api.assets.AssetId;
import dev.easel.api.assets.Visibility;
import dev.easel.platform.AssetJson;
import dev.easel.platform.AssetViews;
import dev.easel.platform.Caller;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.Problem;
import dev.easel.query.platform.Lookups;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Own assets; one and how to save it, for its owner, and for anybody when it is published. */
@RestController
class AssetReads {

    private final Gallery gallery;
    private final AssetNames names;
    private final AssetViews views;
    private final Lookups lookups;
    private final EaselPosition position;

    AssetReads(Gallery gallery, AssetNames names, AssetViews views, Lookups lookups, EaselPosition position) {
        this.gallery = gallery;
        this.names = names;
        this.views = views;
        this.lookups = lookups;
        this.position = position;
    }

    @GetMapping("/api/assets")
    AssetPage list(Caller caller, AssetQuery query, HttpServletRequest request, HttpServletResponse response) {
        var asked = query.selection();
        position.await(request, response, AssetGallery.GROUP);
        var found = gallery.page(caller.owner(), asked);
        var called = names.of(found);
        return new AssetPage(
                found.stream()
                        .map(asset -> views.show(asset, called.apply(asset), request))
                        .toList(),
                gallery.count(caller.owner(), asked),
                asked.page().number(),
                asked.page().limit());
    }

    @GetMapping("/api/assets/{id}")
    AssetJson.WithUrl one(
            @Nullable Caller caller,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asset = find(caller, id, request, response);
        return views.showWithUrl(asset, name(asset), request);
    }

    @GetMapping("/api/assets/{id}/download")
    DownloadLink download(
            @Nullable Caller caller,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asset = find(caller, id, request, response);
        var media = asset.media();
        var saved = media == null ? name(asset) : FileName.of(name(asset), media.contentType());
        return new DownloadLink(views.url(asset, saved, request), views.ttl().toSeconds());
    }

    /** What the caller may not see is missing. */
    private AssetAnswer find(
            @Nullable Caller caller, String id, HttpServletRequest request, HttpServletResponse response) {
        position.await(request, response, AssetGallery.GROUP);
        var asset = id.startsWith(AssetId.PREFIX + "_")
                ? lookups.find(id, AssetGallery.GROUP, () -> gallery.find(id))
                : null;
        if (asset != null && caller != null && asset.owner().equals(caller.owner())) {
            return asset;
        }
        if (asset != null && asset.visibility() == Visibility.PUBLIC) {
            return forStrangers(asset);
        }
        throw Problem.notFound("Asset");
    }

    /** Which task made it is its owner's business. */
    private static AssetAnswer forStrangers(AssetAnswer asset) {
        return new AssetAnswer(
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
    }

    private String name(AssetAnswer asset) {
        return names.of(List.of(asset)).apply(asset);
    }

    record AssetPage(List<AssetJson> assets, long total, int page, int limit) {}

    /** @param expiresIn seconds */
    record DownloadLink(String url, long expiresIn) {}
}
