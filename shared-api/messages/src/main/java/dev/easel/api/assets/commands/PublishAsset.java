package dev.easel.api.assets.commands;

import dev.easel.api.assets.AssetId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Opens an asset to anyone with its address.
 *
 * @param publicKey key of the copy in the public bucket
 */
public record PublishAsset(@TargetAggregateIdentifier AssetId assetId, String publicKey, Instant at)
        implements AssetCommand {}
