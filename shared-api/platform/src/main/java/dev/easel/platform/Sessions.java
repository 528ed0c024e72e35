package dev.easel.platform;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * Opaque sessions in Redis, readable by every side, kept under the hash of their token: whoever reads Redis cannot sign
 * in. Redis away means an exception, never a way in.
 */
public final class Sessions {

    private static final String PREFIX = "easel:session:";
    private static final String BY_ACCOUNT = "easel:sessions-of:";
    private static final int TOKEN_BYTES = 32;

    private final StringRedisTemplate redis;
    private final Duration ttl;
    private final SecureRandom random = new SecureRandom();

    Sessions(StringRedisTemplate redis, Duration ttl) {
        this.redis = redis;
        this.ttl = ttl;
    }

    /** A new session. */
    public Opened open(AccountId account, Set<Role> roles) {
        var token = secret();
        var csrf = secret();
        var key = PREFIX + hash(token);
        redis.opsForHash()
                .putAll(
                        key,
                        Map.of(
                                "accountId", account.value(),
                                "roles", roles.stream().map(Role::name).sorted().collect(Collectors.joining(",")),
                                "csrf", csrf));
        redis.expire(key, ttl);
        redis.opsForSet().add(BY_ACCOUNT + account.value(), key);
        redis.expire(BY_ACCOUNT + account.value(), ttl);
        return new Opened(token, new Caller(account, roles, csrf));
    }

    /** Whose session it is; null when there is none. */
    public @Nullable Caller find(String token) {
        var session = redis.<String, String>opsForHash().entries(PREFIX + hash(token));
        var account = session.get("accountId");
        var roles = session.get("roles");
        var csrf = session.get("csrf");
        if (account == null || roles == null || csrf == null) {
            return null;
        }
        var granted = Arrays.stream(roles.split(","))
                .filter(role -> !role.isEmpty())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        return new Caller(new AccountId(account), granted, csrf);
    }

    /** Fails when sessions cannot be kept now. */
    public void check() {
        redis.hasKey(PREFIX + "none");
    }

    /** Ends one session. */
    public void end(String token) {
        redis.delete(PREFIX + hash(token));
    }

    /** Ends every session of an account: after a change of role or password, or a suspension. */
    public void endAll(AccountId account) {
        var keys = redis.opsForSet().members(BY_ACCOUNT + account.value());
        if (keys != null) {
            redis.delete(keys);
        }
        redis.delete(BY_ACCOUNT + account.value());
    }

    private String secret() {
        var bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String token) {
        try {
            var sha = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every JDK has SHA-256", e);
        }
    }

    /**
     * @param token goes into the cookie and nowhere else
     */
    public record Opened(String token, Caller caller) {}
}
