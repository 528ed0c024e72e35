package dev.easel.api.assets.commands;

import dev.easel.api.assets.AssetId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Makes an asset private again. */
public record UnpublishAsset(@TargetAggregateIdentifier AssetId assetId, Instant at) implements AssetCommand {}
