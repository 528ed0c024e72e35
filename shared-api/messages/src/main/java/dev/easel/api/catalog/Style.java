package dev.easel.api.catalog;

/**
 * A picture whose style a person may choose.
 *
 * @param storageKey of the picture in the admin bucket
 */
public record Style(StyleId styleId, String name, String storageKey) {}
