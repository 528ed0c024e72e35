package dev.easel.command.assets;

import dev.easel.api.assets.AssetAnswer;
import dev.easel.api.assets.MediaFacts;
import dev.easel.api.assets.commands.ConfirmUpload;
import dev.easel.platform.Commands;
import dev.easel.platform.HeavyWork;
import dev.easel.platform.ObjectStore;
import dev.easel.platform.ObjectStore.Bucket;
import dev.easel.platform.Problem;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;

/**
 * Reads what arrived, writes it anew under its final key, and confirms the upload with what was found. One check at a
 * time for each upload: the bytes at the final key are those that the event describes.
 */
final class UploadCheck {

    private static final Duration LEASE = Duration.ofMinutes(2);

    private final Commands commands;
    private final ObjectStore store;
    private final PictureFiles files;
    private final AssetTexts texts;
    private final PictureReader reader;
    private final HeavyWork decoding;
    private final Clock clock;

    UploadCheck(
            Commands commands,
            ObjectStore store,
            PictureFiles files,
            AssetTexts texts,
            PictureReader reader,
            HeavyWork decoding,
            Clock clock) {
        this.commands = commands;
        this.store = store;
        this.files = files;
        this.texts = texts;
        this.reader = reader;
        this.decoding = decoding;
        this.clock = clock;
    }

    AssetAnswer confirm(AssetAnswer asset) {
        var announcedBytes = texts.takeCheck(asset.assetId(), clock.instant(), LEASE);
        if (announcedBytes == null) {
            throw new Problem(409, "IDEMPOTENCY_IN_PROGRESS", "This upload is being read already; ask again.");
        }
        try {
            var media = decoding.run(() -> clean(asset, announcedBytes));
            AssetAnswer confirmed = commands.ask(new ConfirmUpload(asset.assetId(), media, clock.instant()));
            store.delete(Bucket.PRIVATE, AssetKeys.incoming(asset.owner(), asset.assetId()));
            texts.settled(asset.assetId());
            return confirmed;
        } finally {
            texts.returnCheck(asset.assetId(), clock.instant());
        }
    }

    private MediaFacts clean(AssetAnswer asset, long announcedBytes) {
        var incoming = AssetKeys.incoming(asset.owner(), asset.assetId());
        var arrived = store.head(Bucket.PRIVATE, incoming);
        if (arrived == null) {
            throw new Problem(409, "ASSET_NOT_READY", "Expected the file, but it has not arrived yet.");
        }
        if (arrived.sizeBytes() != announcedBytes) {
            throw PictureLimits.unreadable("its size is not the one that was announced");
        }
        return files.write(asset, reader.read(bytes(incoming, announcedBytes)));
    }

    private byte[] bytes(String key, long sizeBytes) {
        try (var in = store.open(Bucket.PRIVATE, key)) {
            return in.readNBytes(Math.toIntExact(sizeBytes));
        } catch (IOException e) {
            throw Problem.unavailable("STORAGE_UNAVAILABLE", "The file could not be read to its end.");
        }
    }
}
