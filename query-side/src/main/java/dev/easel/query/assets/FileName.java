package dev.easel.query.assets;

import dev.easel.api.assets.AssetAnswer;
import java.util.Locale;
import java.util.Map;

/** The name under which a browser saves a file: that of the asset, with the ending that its content has. */
final class FileName {

    private static final Map<String, String> ENDINGS = Map.of(
            "image/png", ".png",
            "image/jpeg", ".jpg",
            "image/webp", ".webp",
            "model/gltf-binary", ".glb",
            "application/x-ply", ".ply");

    private FileName() {}

    static String of(String name, AssetAnswer asset) {
        var media = asset.media();
        return media == null ? name : of(name, media.contentType());
    }

    static String of(String name, String contentType) {
        var ending = ENDINGS.getOrDefault(contentType, "");
        var written = name.toLowerCase(Locale.ROOT);
        var fits = written.endsWith(ending) || (contentType.equals("image/jpeg") && written.endsWith(".jpeg"));
        return fits ? name : name + ending;
    }
}
