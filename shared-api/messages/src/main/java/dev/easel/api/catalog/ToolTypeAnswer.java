package dev.easel.api.catalog;

/** How a category of tools is defined. */
public record ToolTypeAnswer(ToolTypeId toolTypeId, String name, String displayName, String icon, String color) {}
