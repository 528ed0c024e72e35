package dev.easel.command.accounts;

import dev.easel.api.accounts.EmailClaimId;
import dev.easel.platform.Problem;
import java.net.InetAddress;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.data.redis.core.StringRedisTemplate;

/**
 * Slows down who guesses passwords: after five failures from one network each further try waits twice as long, up to a
 * quarter of an hour. Counted per address and network, so that nobody can lock out a person who is elsewhere.
 */
final class LoginDelay {

    private static final String TRIES = "easel:login:tries:";
    private static final String WAIT = "easel:login:wait:";
    private static final int FREE_TRIES = 5;
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 10;

    private final StringRedisTemplate redis;

    LoginDelay(StringRedisTemplate redis) {
        this.redis = redis;
    }

    /** Takes one try; refused with 423 while the wait is on. Counted before the check, so that tries at once count too. */
    void take(EmailClaimId claim, String remoteAddress) {
        var key = key(claim, remoteAddress);
        var tries = redis.opsForValue().increment(TRIES + key);
        redis.expire(TRIES + key, LONGEST);
        if (tries == null || tries <= FREE_TRIES) {
            return;
        }
        var wait = Duration.ofSeconds(1L << Math.min(MOST_DOUBLINGS, tries - FREE_TRIES));
        var admitted = redis.opsForValue().setIfAbsent(WAIT + key, "", wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
        if (!Boolean.TRUE.equals(admitted)) {
            var left = redis.getExpire(WAIT + key);
            throw new Problem(423, "ACCOUNT_LOCKED", "Too many wrong passwords from here; wait before the next try.")
                    .with("retry_after", Math.max(1, left));
        }
    }

    /** The password was right: what was counted is forgotten. */
    void forget(EmailClaimId claim, String remoteAddress) {
        var key = key(claim, remoteAddress);
        redis.delete(java.util.List.of(TRIES + key, WAIT + key));
    }

    private static String key(EmailClaimId claim, String remoteAddress) {
        return claim.value() + ":" + network(remoteAddress);
    }

    /** The first 24 bits of an IPv4 address, 64 of an IPv6 address. */
    private static String network(String remoteAddress) {
        var zone = remoteAddress.indexOf('%');
        var bytes = InetAddress.ofLiteral(zone < 0 ? remoteAddress : remoteAddress.substring(0, zone))
                .getAddress();
        return HexFormat.of().formatHex(Arrays.copyOf(bytes, bytes.length == 4 ? 3 : 8));
    }
}
