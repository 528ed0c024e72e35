package dev.easel.api.catalog.commands;

/** Everything one can ask of the catalogue. */
public sealed interface CatalogCommand
        permits DefineToolType,
                RemoveToolType,
                InspectToolType,
                DefineTool,
                CreateTool,
                RedefineTool,
                RemoveTool,
                ActivateTool,
                DeactivateTool,
                FeatureTool,
                UnfeatureTool,
                AddStyle,
                RemoveStyle,
                InspectTool,
                QuoteSubmission,
                ShelveTool,
                UnshelveTool,
                OrderTools,
                InspectShelf {}
