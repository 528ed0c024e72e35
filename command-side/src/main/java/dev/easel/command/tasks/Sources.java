package dev.easel.command.tasks;

import dev.easel.api.Owner;
import dev.easel.api.assets.AssetAnswer;
import dev.easel.api.assets.AssetId;
import dev.easel.api.assets.commands.InspectAsset;
import dev.easel.api.catalog.ToolLimits;
import dev.easel.api.tasks.Output;
import dev.easel.api.tasks.TaskAnswer;
import dev.easel.platform.Commands;
import dev.easel.platform.ObjectStore;
import dev.easel.platform.ObjectStore.Bucket;
import dev.easel.platform.Problem;
import dev.easel.platform.Problem.FieldError;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The files that an input names, by {@code storageKey} or another property that ends so. Each must be the owner's own
 * confirmed asset, or an output of the parent task, and what the tool takes. {@code imageStorageKey} is an older name;
 * {@code sourceImageUrl} is where the caller was shown an output of the parent, and nothing is ever fetched from it.
 */
final class Sources {

    private static final String KEY = "storageKey";
    private static final String OLDER_KEY = "imageStorageKey";
    private static final String URL = "sourceImageUrl";

    private final Commands commands;
    private final ObjectStore store;
    private final Duration readTtl;

    Sources(Commands commands, ObjectStore store, Duration readTtl) {
        this.commands = commands;
        this.store = store;
        this.readTtl = readTtl;
    }

    /** Names every file by its key. */
    void resolve(ObjectNode input, @Nullable TaskAnswer parent, String origin) {
        if (input.has(OLDER_KEY) && !input.has(KEY)) {
            input.set(KEY, input.remove(OLDER_KEY));
        }
        if (input.has(URL)) {
            var url = input.remove(URL).asString("");
            if (input.has(KEY)) {
                throw refused(URL, "Expected storageKey or sourceImageUrl, but got both.");
            }
            input.put(KEY, keyAt(url, parent, origin));
        }
    }

    void requireUsable(ObjectNode input, Owner owner, @Nullable TaskAnswer parent, ToolLimits limits) {
        for (var property : input.properties()) {
            var name = property.getKey();
            if (name.toLowerCase(Locale.ROOT).endsWith("storagekey")) {
                var file = find(property.getValue().asString(""), owner, parent);
                if (file == null) {
                    throw refused(
                            name, "Expected a confirmed upload or asset of yours, or an output of the parent task.");
                }
                requireTaken(name, file, limits);
            }
        }
    }

    private String keyAt(String url, @Nullable TaskAnswer parent, String origin) {
        return outputs(parent).stream()
                .map(Output::storageKey)
                .filter(key -> isSamePlace(url, store.presignGet(Bucket.PRIVATE, key, null, readTtl, origin)))
                .findFirst()
                .orElseThrow(() -> refused(URL, "Expected the address of an output of the parent task."));
    }

    private @Nullable File find(String key, Owner owner, @Nullable TaskAnswer parent) {
        for (var output : outputs(parent)) {
            if (output.storageKey().equals(key)) {
                return new File(output.contentType(), output.sizeBytes());
            }
        }
        var asset = asset(key);
        var isOwn = asset != null
                && asset.owner().equals(owner)
                && asset.storageKey().equals(key);
        if (asset == null || !isOwn || asset.deleted() || asset.media() == null) {
            return null;
        }
        return new File(asset.media().contentType(), asset.media().sizeBytes());
    }

    /** An asset's key ends with its id. */
    private @Nullable AssetAnswer asset(String key) {
        try {
            return commands.ask(new InspectAsset(new AssetId(key.substring(key.lastIndexOf('/') + 1))));
        } catch (IllegalArgumentException | AggregateNotFoundException never) {
            return null;
        }
    }

    private static void requireTaken(String name, File file, ToolLimits limits) {
        var formats = limits.supportedFormats();
        if (formats.stream().noneMatch(format -> file.contentType().equals(contentType(format)))) {
            throw refused(name, "Expected one of " + formats + ", but the file is " + file.contentType() + ".");
        }
        if (file.sizeBytes() > limits.maxFileSizeBytes()) {
            throw refused(
                    name,
                    "Expected at most %d bytes, but the file has %d."
                            .formatted(limits.maxFileSizeBytes(), file.sizeBytes()));
        }
    }

    private static List<Output> outputs(@Nullable TaskAnswer parent) {
        return parent == null ? List.of() : parent.outputs();
    }

    private static boolean isSamePlace(String given, String ours) {
        return place(given).equals(place(ours));
    }

    private static String place(String url) {
        try {
            var uri = URI.create(url);
            return uri.getScheme() + "://" + uri.getRawAuthority() + uri.getRawPath();
        } catch (IllegalArgumentException noUrl) {
            return "";
        }
    }

    private static String contentType(String format) {
        return switch (format) {
            case "jpg", "jpeg" -> "image/jpeg";
            case "glb" -> "model/gltf-binary";
            default -> "image/" + format;
        };
    }

    private static Problem refused(String property, String detail) {
        return new Problem(400, "INVALID_SOURCE_IMAGE", detail)
                .with("errors", List.of(new FieldError("/input/" + property, detail)));
    }

    /**
     * @param sizeBytes length
     */
    private record File(String contentType, long sizeBytes) {}
}
