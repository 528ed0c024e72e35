package dev.easel.api.assets.commands;

/** Everything one can ask of an asset. */
public sealed interface AssetCommand
        permits RequestUpload, ConfirmUpload, KeepOutput, PublishAsset, UnpublishAsset, DeleteAsset, InspectAsset {}
