package dev.easel.api.catalog.commands;

/** Everything one can ask of an AI model. */
public sealed interface ModelCommand
        permits CreateModel, RedefineModel, RemoveModel, AddRoute, ChangeRoute, RemoveRoute, InspectModel {}
