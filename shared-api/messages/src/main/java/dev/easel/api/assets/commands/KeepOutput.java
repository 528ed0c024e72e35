package dev.easel.api.assets.commands;

import dev.easel.api.Owner;
import dev.easel.api.assets.AssetId;
import dev.easel.api.assets.MediaFacts;
import dev.easel.api.tasks.TaskId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Keeps a task's output among the owner's assets. A repeat changes nothing. */
public record KeepOutput(
        @TargetAggregateIdentifier AssetId assetId,
        Owner owner,
        TaskId taskId,
        int outputIndex,
        String storageKey,
        MediaFacts media,
        Instant at)
        implements AssetCommand {}
