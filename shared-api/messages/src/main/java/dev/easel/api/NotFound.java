package dev.easel.api;

/** There is no such thing, or it belongs to somebody else: the answer is the same. */
public record NotFound(String what) implements Refusal {

    @Override
    public String code() {
        return "NOT_FOUND";
    }

    @Override
    public String sentence() {
        return what + " not found";
    }

    @Override
    public Kind kind() {
        return Kind.NOT_FOUND;
    }
}
