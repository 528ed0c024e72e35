package dev.easel.platform;

/**
 * What is kept of an API key: a hash under a key of the server. Whoever reads the table can neither use what is in it nor
 * put a key of his own there; and a look-up by it tells nothing of the key by its time.
 */
public final class KeyHashes {

    private final KeyedHash hash;

    KeyHashes(String authSecret) {
        this.hash = new KeyedHash(authSecret, "easel/api-key/1");
    }

    public String of(ApiKey apiKey) {
        return hash.of(apiKey.text());
    }
}
