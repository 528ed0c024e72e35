package dev.easel.command.catalog;

import static dev.easel.api.Refusal.refuse;

import dev.easel.api.catalog.ModelDefinition;
import dev.easel.api.catalog.refusals.RouteTooSmall;

/** What providers can do in one order, where that is less than a model may promise. */
final class ProviderReach {

    private static final String LOCAL = "local";
    private static final int ONE = 1;

    private ProviderReach() {}

    /** This machine makes one picture from one. */
    static void require(String provider, ModelDefinition model) {
        var limits = model.limits();
        if (provider.equals(LOCAL) && (limits.maxOutputs() > ONE || limits.maxInputImages() > ONE)) {
            throw refuse(new RouteTooSmall(provider, ONE, ONE));
        }
    }
}
