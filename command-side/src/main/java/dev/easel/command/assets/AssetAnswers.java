package dev.easel.command.assets;

import dev.easel.api.Refusal;
import dev.easel.api.assets.AssetAnswer;
import dev.easel.api.assets.refusals.AssetNotReady;
import dev.easel.platform.ObjectStore;
import dev.easel.platform.ObjectStore.Bucket;
import dev.easel.platform.Origin;
import dev.easel.platform.Placeholder;
import dev.easel.platform.Settings;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Shows an asset right after a command, as the read side will show it. */
final class AssetAnswers {

    private final ObjectStore store;
    private final AssetTexts texts;
    private final Duration readTtl;

    AssetAnswers(ObjectStore store, AssetTexts texts, Settings settings) {
        this.store = store;
        this.texts = texts;
        this.readTtl = settings.limits().readTtl();
    }

    AssetJson show(AssetAnswer asset, HttpServletRequest request) {
        var media = asset.media();
        if (media == null) {
            throw Refusal.refuse(new AssetNotReady(asset.assetId()));
        }
        var placeholder = media.placeholder();
        return new AssetJson(
                asset.assetId().value(),
                texts.name(asset.assetId()),
                asset.storageKey(),
                media.contentType(),
                media.sizeBytes(),
                media.widthPx(),
                media.heightPx(),
                asset.visibility().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                placeholder == null ? null : Placeholder.dataUrl(placeholder, media.widthPx(), media.heightPx()),
                thumbnailUrl(media.thumbnailKey(), request),
                asset.createdAt());
    }

    AssetJson.WithUrl showWithUrl(AssetAnswer asset, HttpServletRequest request) {
        var published = asset.publicKey();
        var url = published == null
                ? store.presignGet(Bucket.PRIVATE, asset.storageKey(), null, readTtl, Origin.of(request))
                : store.presignGet(Bucket.PUBLIC, published, null, readTtl, Origin.of(request));
        return new AssetJson.WithUrl(show(asset, request), url);
    }

    private @Nullable String thumbnailUrl(@Nullable String key, HttpServletRequest request) {
        return key == null ? null : store.presignGet(Bucket.PRIVATE, key, null, readTtl, Origin.of(request));
    }
}
