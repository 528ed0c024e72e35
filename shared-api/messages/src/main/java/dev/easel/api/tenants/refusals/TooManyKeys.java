package dev.easel.api.tenants.refusals;

import dev.easel.api.Refusal;

/** An app has as many working keys as it may have. */
public record TooManyKeys(int most) implements Refusal {

    @Override
    public String code() {
        return "TOO_MANY_KEYS";
    }

    @Override
    public String sentence() {
        return "Expected fewer than " + most + " working keys, but the app has so many; revoke one first";
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
