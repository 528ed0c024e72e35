package dev.easel.api;

/** The same key came with another content. */
public record IdempotencyMismatch(String key) implements Refusal {

    @Override
    public String code() {
        return "IDEMPOTENCY_MISMATCH";
    }

    @Override
    public String sentence() {
        return "Expected the request that came first under this key, but the content differs: " + key;
    }

    @Override
    public Kind kind() {
        return Kind.UNPROCESSABLE;
    }
}
