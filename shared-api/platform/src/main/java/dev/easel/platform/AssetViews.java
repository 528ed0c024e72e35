package dev.easel.platform;

import dev.easel.api.Refusal;
import dev.easel.api.assets.AssetAnswer;
import dev.easel.api.assets.Visibility;
import dev.easel.api.assets.refusals.AssetNotReady;
import dev.easel.platform.ObjectStore.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Shows an asset: right after a command and whenever it is read, it looks the same. */
public final class AssetViews {

    private final ObjectStore store;
    private final Duration readTtl;

    AssetViews(ObjectStore store, Duration readTtl) {
        this.store = store;
        this.readTtl = readTtl;
    }

    /** Refused before the upload is confirmed: nothing is known of it. */
    public AssetJson show(AssetAnswer asset, String name, HttpServletRequest request) {
        var media = asset.media();
        if (media == null) {
            throw Refusal.refuse(new AssetNotReady(asset.assetId()));
        }
        var placeholder = media.placeholder();
        var thumbnail = media.thumbnailKey();
        var madeAs = asset.madeAs();
        return new AssetJson(
                asset.assetId().value(),
                name,
                asset.storageKey(),
                media.contentType(),
                media.sizeBytes(),
                media.widthPx(),
                media.heightPx(),
                word(asset.visibility()),
                placeholder == null ? null : Placeholder.dataUrl(placeholder, media.widthPx(), media.heightPx()),
                thumbnail == null ? null : thumbnailUrl(thumbnail, request),
                madeAs == null ? null : madeAs.taskId().value(),
                madeAs == null ? null : madeAs.outputIndex(),
                madeAs == null ? null : madeAs.toolSlug(),
                asset.createdAt());
    }

    public AssetJson.WithUrl showWithUrl(AssetAnswer asset, String name, HttpServletRequest request) {
        return new AssetJson.WithUrl(show(asset, name, request), url(asset, null, request));
    }

    /**
     * Where its bytes are: of the public copy when there is one.
     *
     * @param downloadName when given, browsers save under this name instead of showing
     */
    public String url(AssetAnswer asset, @Nullable String downloadName, HttpServletRequest request) {
        var published = asset.publicKey();
        return published == null
                ? presign(Bucket.PRIVATE, asset.storageKey(), downloadName, request)
                : presign(Bucket.PUBLIC, published, downloadName, request);
    }

    /** Where a small picture is; those are never published. */
    public String thumbnailUrl(String key, HttpServletRequest request) {
        return presign(Bucket.PRIVATE, key, null, request);
    }

    /** How long addresses are valid. */
    public Duration ttl() {
        return readTtl;
    }

    /** A visibility on the wire. */
    public static String word(Visibility visibility) {
        return visibility.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private String presign(Bucket bucket, String key, @Nullable String downloadName, HttpServletRequest request) {
        return store.presignGet(bucket, key, downloadName, readTtl, Origin.of(request));
    }
}
