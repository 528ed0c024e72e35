package dev.easel.api.tenants;

import dev.easel.api.credits.Credits;

/**
 * What an administrator decides about an app.
 *
 * @param defaultTokenGrant what each new user is welcomed with
 */
public record AppTerms(String name, String description, Credits defaultTokenGrant) {}
