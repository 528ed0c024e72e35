package dev.easel.command.accounts;

import static java.util.Objects.requireNonNull;

import dev.easel.platform.HeavyWork;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Hashes and checks passwords with Argon2id; few at a time, since each takes 19 MiB. */
final class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int PARALLELISM = 1;
    private static final int MEMORY_KIB = 19_456;
    private static final int ITERATIONS = 2;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, PARALLELISM, MEMORY_KIB, ITERATIONS);
    private final HeavyWork hashing;
    private volatile @Nullable String nobodys;

    Passwords(HeavyWork hashing) {
        this.hashing = hashing;
    }

    String hash(String password) {
        return hashing.run(() -> encode(password));
    }

    boolean matches(String password, String hash) {
        return hashing.run(() -> argon2.matches(password, hash));
    }

    /** Takes as long as a check, so that an unknown address cannot be told from a wrong password. */
    void matchNobody(String password) {
        var hash = nobodys;
        if (hash == null) {
            hash = hash("nobody has this password");
            nobodys = hash;
        }
        matches(password, hash);
    }

    /** Whether the hash was made with less effort than is asked today. */
    boolean isWeak(String hash) {
        return argon2.upgradeEncoding(hash);
    }

    private String encode(String password) {
        return requireNonNull(argon2.encode(password), "Expected a hash");
    }
}
