package dev.easel.command.assets;

import dev.easel.api.Identifier;
import dev.easel.api.assets.AssetAnswer;
import dev.easel.api.assets.AssetId;
import dev.easel.api.assets.commands.InspectAsset;
import dev.easel.platform.Caller;
import dev.easel.platform.Commands;
import dev.easel.platform.Problem;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;

/** Finds the caller's assets. Somebody else's, a deleted and a missing one are answered the same. */
final class OwnAssets {

    private final Commands commands;

    OwnAssets(Commands commands) {
        this.commands = commands;
    }

    AssetAnswer get(Caller caller, String id) {
        var asset = isId(id) ? find(new AssetId(id)) : null;
        if (asset == null || asset.deleted() || !asset.owner().equals(caller.owner())) {
            throw Problem.notFound("Asset");
        }
        return asset;
    }

    /** Null when there never was one. */
    @Nullable
    AssetAnswer find(AssetId id) {
        try {
            return commands.ask(new InspectAsset(id));
        } catch (AggregateNotFoundException never) {
            return null;
        }
    }

    private static boolean isId(String text) {
        try {
            Identifier.requirePrefix(AssetId.PREFIX, text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
