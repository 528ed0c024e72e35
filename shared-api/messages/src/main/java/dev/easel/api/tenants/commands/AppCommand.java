package dev.easel.api.tenants.commands;

/** Everything one can ask of a tenant app. */
public sealed interface AppCommand
        permits OpenApp, ChangeApp, EnableApp, DisableApp, ArchiveApp, IssueKey, RollKey, RevokeKey, InspectApp {}
