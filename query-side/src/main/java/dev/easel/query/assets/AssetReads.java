package dev.easel.query.assets;

import dev.easel.api.assets.AssetAnswer;
import dev.easel.api.assets.AssetId;
import dev.easel.api.assets.Visibility;
import dev.easel.platform.AssetJson;
import dev.easel.platform.Caller;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.Problem;
import dev.easel.query.assets.Display.DownloadLink;
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
    private final Display display;
    private final Lookups lookups;
    private final EaselPosition position;

    AssetReads(Gallery gallery, Display display, Lookups lookups, EaselPosition position) {
        this.gallery = gallery;
        this.display = display;
        this.lookups = lookups;
        this.position = position;
    }

    @GetMapping("/api/assets")
    AssetPage list(Caller caller, AssetQuery query, HttpServletRequest request, HttpServletResponse response) {
        var asked = query.selection();
        position.await(request, response, AssetGallery.GROUP, AssetLineage.GROUP);
        var owner = caller.owner();
        var page = asked.page();
        return new AssetPage(
                display.all(gallery.page(owner, asked), request),
                gallery.count(owner, asked),
                page.number(),
                page.limit());
    }

    @GetMapping("/api/assets/{id}")
    AssetView one(
            @Nullable Caller caller,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asset = find(caller, id, request, response);
        return isOwn(asset, caller) ? display.toOwner(asset, request) : display.toStranger(asset, request);
    }

    @GetMapping("/api/assets/{id}/download")
    DownloadLink download(
            @Nullable Caller caller,
            @PathVariable String id,
            HttpServletRequest request,
            HttpServletResponse response) {
        return display.link(find(caller, id, request, response), request);
    }

    /** What the caller may not see is missing. */
    private AssetAnswer find(
            @Nullable Caller caller, String id, HttpServletRequest request, HttpServletResponse response) {
        position.await(request, response, AssetGallery.GROUP, AssetLineage.GROUP);
        var asset = id.startsWith(AssetId.PREFIX + "_")
                ? lookups.find(id, AssetGallery.GROUP, () -> gallery.find(id))
                : null;
        if (asset == null || !(isOwn(asset, caller) || asset.visibility() == Visibility.PUBLIC)) {
            throw Problem.notFound("Asset");
        }
        return asset;
    }

    private static boolean isOwn(AssetAnswer asset, @Nullable Caller caller) {
        return caller != null && asset.owner().equals(caller.owner());
    }

    record AssetPage(List<AssetJson> assets, long total, int page, int limit) {}
}
