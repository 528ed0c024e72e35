package dev.easel.api.catalog.commands;

/** Everything one can ask of the catalogue. */
public sealed interface CatalogCommand
        permits DefineToolType,
                InspectToolType,
                DefineTool,
                ActivateTool,
                DeactivateTool,
                FeatureTool,
                UnfeatureTool,
                QuoteSubmission {}
