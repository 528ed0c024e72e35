package dev.easel.api.assets.commands;

import dev.easel.api.assets.AssetId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Removes an asset. A repeat changes nothing. */
public record DeleteAsset(@TargetAggregateIdentifier AssetId assetId, Instant at) implements AssetCommand {}
