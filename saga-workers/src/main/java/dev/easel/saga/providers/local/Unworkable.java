package dev.easel.saga.providers.local;

/** The input can never give a result: shown to its owner, and not tried again. */
public final class Unworkable extends Exception {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    /** @param sentence "Expected …, but …" */
    public Unworkable(String sentence) {
        super(sentence);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
