package dev.easel.api.catalog.refusals;

import dev.easel.api.Refusal;

/** A provider cannot do what the model promises. */
public record RouteTooSmall(String provider, int outputs, int images) implements Refusal {

    @Override
    public String code() {
        return "ROUTE_TOO_SMALL";
    }

    @Override
    public String sentence() {
        return "Expected at most %d output and %d input image for the provider %s, but the model promises more"
                .formatted(outputs, images, provider);
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
