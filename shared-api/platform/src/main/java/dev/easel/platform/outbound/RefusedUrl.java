package dev.easel.platform.outbound;

/** An address that is never called. Its message is one sentence for whoever gave it; says nothing of what is inside. */
public final class RefusedUrl extends Exception {

    private static final long serialVersionUID = 1L;

    RefusedUrl(String sentence) {
        super(sentence, null, false, false);
    }

    /** One sentence. */
    public String sentence() {
        return String.valueOf(getMessage());
    }
}
