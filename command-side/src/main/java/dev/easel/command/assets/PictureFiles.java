package dev.easel.command.assets;

import dev.easel.api.assets.AssetAnswer;
import dev.easel.api.assets.MediaFacts;
import dev.easel.platform.ObjectStore;
import dev.easel.platform.ObjectStore.Bucket;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Writes pictures that were read to where their assets have them. */
final class PictureFiles {

    private final ObjectStore store;

    PictureFiles(ObjectStore store) {
        this.store = store;
    }

    /** The small one first: where the asset is, all of it is. */
    MediaFacts write(AssetAnswer asset, Picture picture) {
        var full = picture.full();
        var thumbnail = picture.thumbnail();
        var thumbnailKey = AssetKeys.thumbnail(asset.owner(), asset.assetId());
        store.put(Bucket.PRIVATE, thumbnailKey, thumbnail.contentType(), thumbnail.bytes());
        store.put(Bucket.PRIVATE, asset.storageKey(), full.contentType(), full.bytes());
        return new MediaFacts(
                full.contentType(),
                full.bytes().length,
                sha256(full.bytes()),
                picture.widthPx(),
                picture.heightPx(),
                thumbnailKey,
                picture.placeholder());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }
}
