package dev.easel.api;

/** A typed id: a prefix that says what it names, then 32 hexadecimal digits. Its text is its wire form. */
public interface Identifier {

    /** The whole id, prefix included. */
    String value();

    /** Refuses a text that is no id of this kind, so that a wrong id fails where it enters. */
    static void requirePrefix(String prefix, String value) {
        if (!value.startsWith(prefix + "_") || value.length() > 80) {
            throw new IllegalArgumentException("Expected an id that begins with " + prefix + "_, but got: " + value);
        }
    }
}
