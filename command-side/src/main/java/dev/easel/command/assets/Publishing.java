package dev.easel.command.assets;

import dev.easel.api.Refusal;
import dev.easel.api.assets.AssetAnswer;
import dev.easel.api.assets.commands.DeleteAsset;
import dev.easel.api.assets.commands.PublishAsset;
import dev.easel.api.assets.commands.UnpublishAsset;
import dev.easel.api.assets.refusals.AssetNotReady;
import dev.easel.platform.Commands;
import dev.easel.platform.ObjectStore;
import dev.easel.platform.ObjectStore.Bucket;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;

/**
 * Opens and closes assets to the public. A copy is public before the event says so, and gone before the event says that
 * it is private again: what is called private never has a public copy.
 */
final class Publishing {

    private static final int SECRET_BYTES = 16;

    private final Commands commands;
    private final ObjectStore store;
    private final AssetTexts texts;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Publishing(Commands commands, ObjectStore store, AssetTexts texts, Clock clock) {
        this.commands = commands;
        this.store = store;
        this.texts = texts;
        this.clock = clock;
    }

    AssetAnswer publish(AssetAnswer asset) {
        if (!asset.confirmed()) {
            throw Refusal.refuse(new AssetNotReady(asset.assetId()));
        }
        if (asset.publicKey() != null) {
            return asset;
        }
        var secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        var key = AssetKeys.published(asset.assetId(), HexFormat.of().formatHex(secret));
        store.copy(Bucket.PRIVATE, asset.storageKey(), Bucket.PUBLIC, key);
        AssetAnswer published = commands.ask(new PublishAsset(asset.assetId(), key, clock.instant()));
        if (!key.equals(published.publicKey())) {
            store.delete(Bucket.PUBLIC, key); // somebody published it at the same time
        }
        return published;
    }

    AssetAnswer unpublish(AssetAnswer asset) {
        closePublicCopy(asset);
        return commands.ask(new UnpublishAsset(asset.assetId(), clock.instant()));
    }

    /** The private bytes follow later, by the event. */
    void delete(AssetAnswer asset) {
        closePublicCopy(asset);
        commands.tell(new DeleteAsset(asset.assetId(), clock.instant()));
        var media = asset.media();
        if (media != null && media.thumbnailKey() != null) {
            store.delete(Bucket.PRIVATE, media.thumbnailKey());
        }
        texts.forget(asset.assetId());
    }

    private void closePublicCopy(AssetAnswer asset) {
        var key = asset.publicKey();
        if (key != null) {
            store.delete(Bucket.PUBLIC, key);
        }
    }
}
