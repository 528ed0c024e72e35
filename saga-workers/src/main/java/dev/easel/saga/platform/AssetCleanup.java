package dev.easel.saga.platform;

import dev.easel.api.assets.AssetAnswer;
import dev.easel.api.assets.AssetId;
import dev.easel.api.assets.commands.DeleteAsset;
import dev.easel.api.assets.commands.InspectAsset;
import dev.easel.platform.Commands;
import dev.easel.platform.ObjectStore;
import dev.easel.platform.ObjectStore.Bucket;
import java.time.Clock;

/** Removes what nobody wants: uploads that were never confirmed, and the bytes of deleted assets. */
final class AssetCleanup {

    private static final String UPLOADS = "uploads/";
    private static final String INCOMING = "incoming/"; // where clients upload to, beside the checked copy

    private final Commands commands;
    private final ObjectStore store;
    private final Clock clock;

    AssetCleanup(Commands commands, ObjectStore store, Clock clock) {
        this.commands = commands;
        this.store = store;
        this.clock = clock;
    }

    void removeUnconfirmed(Due due) {
        var asset = new AssetId(due.subject());
        AssetAnswer answer = commands.ask(new InspectAsset(asset));
        if (!answer.confirmed() && !answer.deleted()) {
            commands.tell(new DeleteAsset(asset, clock.instant()));
        }
    }

    void removeBytes(Due due) {
        AssetAnswer answer = commands.ask(new InspectAsset(new AssetId(due.subject())));
        var key = answer.storageKey();
        store.delete(Bucket.PRIVATE, key);
        if (key.startsWith(UPLOADS)) {
            store.delete(Bucket.PRIVATE, INCOMING + key.substring(UPLOADS.length()));
        }
        if (answer.media() != null && answer.media().thumbnailKey() != null) {
            store.delete(Bucket.PRIVATE, answer.media().thumbnailKey());
        }
    }
}
