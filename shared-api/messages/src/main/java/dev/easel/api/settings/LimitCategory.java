package dev.easel.api.settings;

/** What is counted together. */
public enum LimitCategory {
    /** Everything that comes from one address. */
    GLOBAL_API("globalApi"),
    /** Everything that one account sends; multiplied by its tier. */
    USER_API("userApi"),
    /** Tasks that one account submits; multiplied by its tier. */
    TASK_CREATION("taskCreation"),
    /** Uploads begun from one address. */
    UPLOAD("upload"),
    /** Questions about the session from one address; one per tab is usual. */
    AUTH_SESSION("authSession"),
    /** Attempts to sign in or up from one address. */
    AUTH_ACTION("authAction");

    private final String word;

    LimitCategory(String word) {
        this.word = word;
    }

    /** On the wire. */
    public String word() {
        return word;
    }
}
