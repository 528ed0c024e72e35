package dev.easel.api;

/** The same key came with another content. */
public record IdempotencyMismatch(String key) implements Refusal {

    @Override
    public String code() {
        return "IDEMPOTENCY_MISMATCH";
    }

    @Override
    public String sentence() {
        return "Another request came first under this key, with other content: " + key;
    }

    @Override
    public Kind kind() {
        return Kind.UNPROCESSABLE;
    }
}
