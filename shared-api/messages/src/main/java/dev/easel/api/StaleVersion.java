package dev.easel.api;

/** Somebody else changed it meanwhile. */
public record StaleVersion(long expected, long actual) implements Refusal {

    @Override
    public String code() {
        return "STALE_VERSION";
    }

    @Override
    public String sentence() {
        return "Expected version " + expected + ", but it is at " + actual + " by now; read it again.";
    }

    @Override
    public Kind kind() {
        return Kind.STALE;
    }
}
