package dev.easel.command.assets;

import dev.easel.api.Derived;
import dev.easel.api.Identifier;
import dev.easel.api.Owner;
import dev.easel.api.assets.AssetAnswer;
import dev.easel.api.assets.AssetId;
import dev.easel.api.assets.MediaFacts;
import dev.easel.api.assets.commands.KeepOutput;
import dev.easel.api.tasks.Output;
import dev.easel.api.tasks.TaskAnswer;
import dev.easel.api.tasks.TaskId;
import dev.easel.api.tasks.commands.InspectTask;
import dev.easel.platform.Caller;
import dev.easel.platform.Commands;
import dev.easel.platform.ObjectStore;
import dev.easel.platform.ObjectStore.Bucket;
import dev.easel.platform.Problem;
import java.time.Clock;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;

/** Keeps outputs of tasks among their owner's assets, as files of their own: the task's may go, these stay. */
final class KeptOutputs {

    private final Commands commands;
    private final OwnAssets assets;
    private final ObjectStore store;
    private final AssetTexts texts;
    private final Clock clock;

    KeptOutputs(Commands commands, OwnAssets assets, ObjectStore store, AssetTexts texts, Clock clock) {
        this.commands = commands;
        this.assets = assets;
        this.store = store;
        this.texts = texts;
        this.clock = clock;
    }

    /** Keeping it twice is keeping it once; after it was deleted it can be kept again. */
    Kept keep(Caller caller, String taskId, int outputIndex, @Nullable String name) {
        var task = task(caller, taskId);
        var output = task.outputs().stream()
                .filter(it -> it.index() == outputIndex)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("Output"));
        var id = AssetId.of(task.taskId(), outputIndex);
        var known = assets.find(id);
        for (var again = 2; known != null && known.deleted(); again++) {
            id = new AssetId(Derived.id(
                    AssetId.PREFIX, task.taskId().value(), Integer.toString(outputIndex), Integer.toString(again)));
            known = assets.find(id);
        }
        if (known != null) {
            return new Kept(known, false);
        }
        texts.nameFirst(id, AssetTexts.plain(name == null ? task.tool().slug() : name));
        return new Kept(copy(id, task, output), true);
    }

    private AssetAnswer copy(AssetId id, TaskAnswer task, Output output) {
        var owner = task.owner();
        var key = AssetKeys.upload(owner, id);
        store.copy(Bucket.PRIVATE, output.storageKey(), Bucket.PRIVATE, key);
        var media = new MediaFacts(
                output.contentType(),
                output.sizeBytes(),
                output.sha256(),
                output.widthPx(),
                output.heightPx(),
                thumbnail(owner, id, output),
                null);
        return commands.ask(new KeepOutput(id, owner, task.taskId(), output.index(), key, media, clock.instant()));
    }

    private @Nullable String thumbnail(Owner owner, AssetId id, Output output) {
        var thumbnail = output.thumbnailKey();
        if (thumbnail == null) {
            return null;
        }
        var key = AssetKeys.thumbnail(owner, id);
        store.copy(Bucket.PRIVATE, thumbnail, Bucket.PRIVATE, key);
        return key;
    }

    private TaskAnswer task(Caller caller, String taskId) {
        try {
            Identifier.requirePrefix(TaskId.PREFIX, taskId);
            TaskAnswer task = commands.ask(new InspectTask(new TaskId(taskId)));
            if (task.owner().equals(caller.owner())) {
                return task;
            }
            throw Problem.notFound("Task");
        } catch (IllegalArgumentException | AggregateNotFoundException never) {
            throw Problem.notFound("Task");
        }
    }

    /** The asset, and whether it was made just now. */
    record Kept(AssetAnswer asset, boolean isNew) {}
}
