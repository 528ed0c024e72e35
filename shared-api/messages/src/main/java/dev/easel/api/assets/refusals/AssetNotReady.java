package dev.easel.api.assets.refusals;

import dev.easel.api.Refusal;
import dev.easel.api.assets.AssetId;

/** The upload was never confirmed. */
public record AssetNotReady(AssetId assetId) implements Refusal {

    @Override
    public String code() {
        return "ASSET_NOT_READY";
    }

    @Override
    public String sentence() {
        return "Expected a confirmed upload, but its bytes have not been confirmed: " + assetId;
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
