package dev.easel.api.tenants.refusals;

import dev.easel.api.Refusal;

/** There is an app of this slug. */
public record SlugTaken(String slug) implements Refusal {

    @Override
    public String code() {
        return "SLUG_TAKEN";
    }

    @Override
    public String sentence() {
        return "Expected a slug that no app has, but there is an app " + slug + " already";
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
