package dev.easel.command.catalog;

import dev.easel.api.Derived;
import dev.easel.api.Identifier;
import dev.easel.api.assets.AssetAnswer;
import dev.easel.api.assets.AssetId;
import dev.easel.api.assets.commands.InspectAsset;
import dev.easel.platform.Caller;
import dev.easel.platform.CatalogAddresses;
import dev.easel.platform.Commands;
import dev.easel.platform.ObjectStore;
import dev.easel.platform.ObjectStore.Bucket;
import dev.easel.platform.Problem;
import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;

/** Pictures of the catalogue: copies of an admin's confirmed uploads, so that deleting the upload takes nothing away. */
final class CatalogPictures {

    private final Commands commands;
    private final ObjectStore store;

    CatalogPictures(Commands commands, ObjectStore store) {
        this.commands = commands;
        this.store = store;
    }

    /** Copies an upload to the public bucket. */
    String thumbnail(Caller caller, String storageKey, String pointer) {
        var key = CatalogAddresses.KEPT + Derived.digest(storageKey).substring(0, 32);
        store.copy(Bucket.PRIVATE, confirmed(caller, storageKey, pointer), Bucket.PUBLIC, key);
        return key;
    }

    /** Copies an upload to the admin bucket. */
    String style(Caller caller, String storageKey, String pointer) {
        var key = "styles/" + Derived.digest(storageKey).substring(0, 32);
        store.copy(Bucket.PRIVATE, confirmed(caller, storageKey, pointer), Bucket.ADMIN, key);
        return key;
    }

    private String confirmed(Caller caller, String storageKey, String pointer) {
        var id = storageKey.substring(storageKey.lastIndexOf('/') + 1);
        try {
            Identifier.requirePrefix(AssetId.PREFIX, id);
            AssetAnswer asset = commands.ask(new InspectAsset(new AssetId(id)));
            if (asset.confirmed()
                    && !asset.deleted()
                    && asset.owner().equals(caller.owner())
                    && asset.storageKey().equals(storageKey)) {
                return storageKey;
            }
        } catch (IllegalArgumentException | AggregateNotFoundException never) {
            throw refused(pointer);
        }
        throw refused(pointer);
    }

    private static Problem refused(String pointer) {
        return Problem.invalid(
                List.of(new Problem.FieldError(pointer, "Expected the storageKey of an own, confirmed upload.")));
    }
}
