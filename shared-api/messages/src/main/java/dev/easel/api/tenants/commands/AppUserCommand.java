package dev.easel.api.tenants.commands;

/** Everything one can ask of a user of an app. */
public sealed interface AppUserCommand permits OpenAppUser, DeactivateAppUser, ReactivateAppUser, InspectAppUser {}
