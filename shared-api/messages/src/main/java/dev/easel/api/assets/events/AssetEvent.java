package dev.easel.api.assets.events;

/** Everything that can happen to an asset. */
public sealed interface AssetEvent
        permits UploadRequested, UploadConfirmed, OutputKept, AssetPublished, AssetUnpublished, AssetDeleted {}
