package dev.easel.api.webhooks.refusals;

import dev.easel.api.Refusal;
import dev.easel.api.webhooks.EndpointId;

/** An endpoint that is disabled is told nothing. */
public record EndpointOff(EndpointId endpointId) implements Refusal {

    @Override
    public String code() {
        return "ENDPOINT_DISABLED";
    }

    @Override
    public String sentence() {
        return "Expected an endpoint that is enabled, but it is disabled: enable it first";
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
