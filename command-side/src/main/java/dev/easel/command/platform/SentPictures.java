package dev.easel.command.platform;

import dev.easel.api.Owner;
import dev.easel.api.assets.AssetAnswer;
import dev.easel.api.assets.AssetId;

/** Takes pictures that came within a request. */
public interface SentPictures {

    /**
     * Reads the picture as an upload is read, keeps it as the owner's asset and confirms it; the same again changes
     * nothing.
     *
     * @throws dev.easel.platform.Problem 413, 415 or 422 for what is no picture that is taken
     */
    AssetAnswer keep(Owner owner, AssetId asset, byte[] picture);
}
