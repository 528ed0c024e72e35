package dev.easel.command.accounts;

import dev.easel.platform.Problem;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Hashes and checks passwords with Argon2id; few at a time, since each takes 19 MiB. */
final class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int PARALLELISM = 1;
    private static final int MEMORY_KIB = 19_456;
    private static final int ITERATIONS = 2;
    private static final int AT_ONCE = 4;
    private static final int PATIENCE_SECONDS = 5;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, PARALLELISM, MEMORY_KIB, ITERATIONS);
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final String nobodys = encode("nobody has this password");

    String hash(String password) {
        return withRoom(() -> encode(password));
    }

    boolean matches(String password, String hash) {
        return withRoom(() -> argon2.matches(password, hash));
    }

    /** Takes as long as a check, so that an unknown address cannot be told from a wrong password. */
    void matchNobody(String password) {
        matches(password, nobodys);
    }

    private String encode(String password) {
        var hash = argon2.encode(password);
        if (hash == null) {
            throw new IllegalStateException("Expected a hash");
        }
        return hash;
    }

    private <T> T withRoom(Supplier<T> work) {
        try {
            if (!room.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw Problem.unavailable("SERVER_BUSY", "Too many people sign in now.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.unavailable("SERVER_BUSY", "The server is stopping.");
        }
        try {
            return work.get();
        } finally {
            room.release();
        }
    }
}
