package dev.easel.api.assets.commands;

import dev.easel.api.Owner;
import dev.easel.api.assets.AssetId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Announces an upload. */
public record RequestUpload(
        @TargetAggregateIdentifier AssetId assetId,
        Owner owner,
        String storageKey,
        String contentType,
        long sizeBytes,
        Instant at)
        implements AssetCommand {}
