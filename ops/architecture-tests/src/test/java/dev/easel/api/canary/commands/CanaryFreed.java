package dev.easel.api.canary.commands;

/** Breaks rule 05: no family, no address, and a name of what has happened. */
public record CanaryFreed(String cage) {}
