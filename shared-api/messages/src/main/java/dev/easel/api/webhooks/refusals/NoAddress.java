package dev.easel.api.webhooks.refusals;

import dev.easel.api.Refusal;
import dev.easel.api.webhooks.EndpointId;

/** An endpoint that stands for the jobs' own addresses has none itself. */
public record NoAddress(EndpointId endpointId) implements Refusal {

    @Override
    public String code() {
        return "ENDPOINT_WITHOUT_ADDRESS";
    }

    @Override
    public String sentence() {
        return "Expected an endpoint with an address, but this one stands for the addresses that jobs bring along";
    }

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }
}
