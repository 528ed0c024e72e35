package dev.easel.command.assets;

import dev.easel.api.Owner;
import dev.easel.api.assets.AssetId;

/** Where an asset's files lie. What was uploaded stays apart until it was read; what tasks are given was written by us. */
final class AssetKeys {

    private AssetKeys() {}

    /** What clients upload to; never read by anything but the check. */
    static String incoming(Owner owner, AssetId asset) {
        return key("incoming", owner, asset);
    }

    /** The asset itself, and what clients name in task inputs. */
    static String upload(Owner owner, AssetId asset) {
        return key("uploads", owner, asset);
    }

    static String thumbnail(Owner owner, AssetId asset) {
        return key("thumbnails", owner, asset);
    }

    /** The public copy; the secret part keeps anybody from guessing it. */
    static String published(AssetId asset, String secret) {
        return "published/" + asset.value() + "/" + secret;
    }

    private static String key(String folder, Owner owner, AssetId asset) {
        return folder + "/" + owner.folder() + "/" + asset.value();
    }
}
