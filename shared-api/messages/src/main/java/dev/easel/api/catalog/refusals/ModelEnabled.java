package dev.easel.api.catalog.refusals;

import dev.easel.api.Refusal;

/** Jobs may still name the model. */
public record ModelEnabled(String name) implements Refusal {

    @Override
    public String code() {
        return "MODEL_ENABLED";
    }

    @Override
    public String sentence() {
        return "Expected a model that is disabled, but this one is enabled: " + name + ". Disable it first.";
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
