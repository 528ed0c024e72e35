package dev.easel.api.providers;

/** Which surface a provider serves. */
public enum ProviderScope {
    WEB,
    STUDIO,
    TENANT
}
