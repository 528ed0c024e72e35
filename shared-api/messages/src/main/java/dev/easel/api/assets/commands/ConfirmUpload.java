package dev.easel.api.assets.commands;

import dev.easel.api.assets.AssetId;
import dev.easel.api.assets.MediaFacts;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Says that the bytes arrived and what they are. A repeat changes nothing. */
public record ConfirmUpload(@TargetAggregateIdentifier AssetId assetId, MediaFacts media, Instant at)
        implements AssetCommand {}
