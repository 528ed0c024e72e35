package dev.easel.command.tasks;

import dev.easel.api.Owner;
import dev.easel.api.assets.AssetAnswer;
import dev.easel.api.assets.AssetId;
import dev.easel.api.assets.commands.InspectAsset;
import dev.easel.api.catalog.ToolLimits;
import dev.easel.api.tasks.Output;
import dev.easel.api.tasks.TaskAnswer;
import dev.easel.api.tasks.TaskStatus;
import dev.easel.platform.Commands;
import dev.easel.platform.ObjectStore;
import dev.easel.platform.ObjectStore.Bucket;
import dev.easel.platform.Problem;
import dev.easel.platform.Problem.FieldError;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * The files that an input names. Each must be the owner's own confirmed asset, or an output of the parent task, and what
 * the tool takes. An address is only compared with those that the owner is shown; nothing is ever fetched from it.
 */
final class Sources {

    private static final String PARENT = "/parentTaskId";

    private final Commands commands;
    private final ObjectStore store;
    private final Duration readTtl;

    Sources(Commands commands, ObjectStore store, Duration readTtl) {
        this.commands = commands;
        this.store = store;
        this.readTtl = readTtl;
    }

    /** Takes what is worked on out of an input, whatever it is called there; null when the input names nothing. */
    @Nullable
    Source take(ObjectNode input, Offer offer, @Nullable TaskAnswer parent, String origin) {
        if (offer.followUp() != null && parent != null && parent.status() != TaskStatus.SUCCEEDED) {
            throw refusedAt(PARENT, "Expected a parent task that is completed.");
        }
        Source source = null;
        for (var name : Source.NAMES) {
            var value = input.remove(name);
            if (value != null && source != null) {
                throw refused(name, "Expected one source, but got " + source.sentAs() + " too.");
            }
            if (value != null) {
                source = source(name, value.asString(""), parent, origin);
            }
        }
        return source == null && parent != null ? first(parent, origin) : source;
    }

    void requireUsable(Source source, Owner owner, @Nullable TaskAnswer parent, ToolLimits limits) {
        requireUsable(source.sentAs(), source.storageKey(), owner, parent, limits);
    }

    /** The same for whatever else names a file. */
    void requireUsable(
            ObjectNode rest, InputSchema schema, Owner owner, @Nullable TaskAnswer parent, ToolLimits limits) {
        for (var property : rest.properties()) {
            if (schema.isFile(property.getKey())) {
                requireUsable(property.getKey(), property.getValue().asString(""), owner, parent, limits);
            }
        }
    }

    private Source source(String name, String value, @Nullable TaskAnswer parent, String origin) {
        if (name.equals(Source.URL)) {
            return outputs(parent).stream()
                    .map(output -> of(output, name, origin))
                    .filter(source -> isSamePlace(value, source.address()))
                    .findFirst()
                    .orElseThrow(() -> refused(name, "Expected the address of an output of the parent task."));
        }
        return outputs(parent).stream()
                .filter(output -> output.storageKey().equals(value))
                .map(output -> of(output, name, origin))
                .findFirst()
                .orElse(new Source(value, name, false, value));
    }

    private Source first(TaskAnswer parent, String origin) {
        if (parent.outputs().isEmpty()) {
            throw refusedAt(PARENT, "Expected a parent task that has delivered something.");
        }
        return of(parent.outputs().getFirst(), Source.KEY, origin);
    }

    private Source of(Output output, String name, String origin) {
        var address = store.presignGet(Bucket.PRIVATE, output.storageKey(), null, readTtl, origin);
        return new Source(output.storageKey(), name, true, address);
    }

    private void requireUsable(String name, String key, Owner owner, @Nullable TaskAnswer parent, ToolLimits limits) {
        var file = find(key, owner, parent);
        if (file == null) {
            throw refused(name, "Expected a confirmed upload or asset of yours, or an output of the parent task.");
        }
        var formats = limits.supportedFormats();
        if (formats.stream().noneMatch(format -> file.contentType().equals(contentType(format)))) {
            throw refused(name, "Expected one of " + formats + ", but the file is " + file.contentType() + ".");
        }
        var most = limits.maxFileSizeBytes();
        if (file.sizeBytes() > most) {
            throw refused(name, "Expected at most %d bytes, but the file has %d.".formatted(most, file.sizeBytes()));
        }
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
            case "ply" -> "application/x-ply";
            default -> "image/" + format;
        };
    }

    private static Problem refused(String property, String detail) {
        return refusedAt("/input/" + property, detail);
    }

    private static Problem refusedAt(String pointer, String detail) {
        return new Problem(400, "INVALID_SOURCE_IMAGE", detail)
                .with("errors", List.of(new FieldError(pointer, detail)));
    }

    /**
     * @param sizeBytes length
     */
    private record File(String contentType, long sizeBytes) {}
}
