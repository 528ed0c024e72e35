package dev.easel.api.assets.commands;

import dev.easel.api.assets.AssetId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Asks how an asset stands; answers {@code AssetAnswer}, records nothing. */
public record InspectAsset(@TargetAggregateIdentifier AssetId assetId) implements AssetCommand {}
