package dev.easel.api.assets.events;

import dev.easel.api.Owner;
import dev.easel.api.assets.AssetId;
import dev.easel.api.assets.MediaFacts;
import dev.easel.api.tasks.TaskId;
import java.time.Instant;

/** A task's output was kept. */
public record OutputKept(
        AssetId assetId,
        Owner owner,
        TaskId taskId,
        int outputIndex,
        String storageKey,
        MediaFacts media,
        Instant keptAt)
        implements AssetEvent {}
