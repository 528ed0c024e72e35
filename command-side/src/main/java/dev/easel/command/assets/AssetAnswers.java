package dev.easel.command.assets;

import dev.easel.api.assets.AssetAnswer;
import dev.easel.platform.AssetJson;
import dev.easel.platform.AssetViews;
import jakarta.servlet.http.HttpServletRequest;

/** Shows an asset right after a command, under its present name. */
final class AssetAnswers {

    private final AssetViews views;
    private final AssetTexts texts;

    AssetAnswers(AssetViews views, AssetTexts texts) {
        this.views = views;
        this.texts = texts;
    }

    AssetJson show(AssetAnswer asset, HttpServletRequest request) {
        return views.show(asset, texts.name(asset.assetId()), request);
    }

    AssetJson.WithUrl showWithUrl(AssetAnswer asset, HttpServletRequest request) {
        return views.showWithUrl(asset, texts.name(asset.assetId()), request);
    }
}
