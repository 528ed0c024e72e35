package dev.easel.api.assets;

/** Who may see an asset. */
public enum Visibility {
    PRIVATE,
    PUBLIC,
    ADMIN_PRIVATE
}
