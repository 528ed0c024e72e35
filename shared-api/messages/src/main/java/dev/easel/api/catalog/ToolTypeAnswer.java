package dev.easel.api.catalog;

/** A category of tools as it is defined now. */
public record ToolTypeAnswer(ToolTypeId toolTypeId, String name, String displayName) {}
