package dev.easel.platform;

import dev.easel.api.Derived;
import dev.easel.api.settings.LimitCategory;
import dev.easel.api.settings.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which buckets a request takes of. Requests of apps: the app's, and its user's, or the key's when they are for no user;
 * all others: the address', the account's, and those of what they ask for.
 */
final class LimitRules {

    private static final Set<String> ATTEMPTS = Set.of("/api/auth/login", "/api/auth/register");
    private static final Pattern TASK = Pattern.compile("/api/tasks(/[^/]+/retry)?");
    private static final String UPLOADS = "/api/assets";
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final int NETWORK_BYTES = 8; // of IPv6: what one customer of a provider has at least

    private final LimitSettings settings;
    private final LimitTiers tiers;
    private final int perKey;
    private final boolean ownMachine;

    /**
     * @param perKey requests a minute by one key that are for no user
     * @param ownMachine whether who signs in from this machine itself may do so as often as they like
     */
    LimitRules(LimitSettings settings, LimitTiers tiers, int perKey, boolean ownMachine) {
        this.settings = settings;
        this.tiers = tiers;
        this.perKey = perKey;
        this.ownMachine = ownMachine;
    }

    /** Of whoever is behind a request; null when it is nobody we know. None for what is not limited. */
    List<LimitedBucket> of(HttpServletRequest request, @Nullable Object who) {
        var path = RequestPath.of(request);
        if (!path.startsWith("/api/") || path.equals("/api/health") || path.startsWith("/api/health/")) {
            return List.of();
        }
        return who instanceof Tenant tenant ? ofApp(request, tenant) : ofOthers(request, path, who);
    }

    private List<LimitedBucket> ofApp(HttpServletRequest request, Tenant tenant) {
        var world = tenant.appId() + ":" + tenant.mode();
        var all = bucket("app", world, tenant.limits().perApp(), MINUTE);
        var user = request.getHeader("X-User-ID");
        return user == null || user.isBlank()
                ? List.of(all, bucket("key", tenant.keyId().value(), perKey, MINUTE))
                : List.of(
                        all,
                        bucket(
                                "appUser",
                                Derived.digest(world, user.strip()),
                                tenant.limits().perUser(),
                                MINUTE));
    }

    private List<LimitedBucket> ofOthers(HttpServletRequest request, String path, @Nullable Object who) {
        var limits = settings.present();
        var address = address(request);
        var posts = request.getMethod().equals("POST");
        var buckets = new ArrayList<LimitedBucket>();
        buckets.add(bucket(limits, LimitCategory.GLOBAL_API, address));
        if (posts && ATTEMPTS.contains(path)) {
            if (ownMachine && isOwn(address)) {
                return buckets;
            }
            buckets.add(strict(bucket(limits, LimitCategory.AUTH_ACTION, address)));
        } else if (path.startsWith("/api/auth/")) {
            buckets.add(bucket(limits, LimitCategory.AUTH_SESSION, address));
        }
        if (posts && path.equals(UPLOADS)) {
            buckets.add(bucket(limits, LimitCategory.UPLOAD, address));
        }
        if (who instanceof Caller caller && !path.startsWith("/api/auth/")) {
            buckets.add(ofAccount(limits, LimitCategory.USER_API, caller));
            if (posts && TASK.matcher(path).matches()) {
                buckets.add(ofAccount(limits, LimitCategory.TASK_CREATION, caller));
            }
        }
        return buckets;
    }

    private LimitedBucket ofAccount(RateLimits limits, LimitCategory category, Caller caller) {
        var tier = limits.tier(tiers.purchased(caller.accountId()));
        var limit = limits.of(category);
        var most = Math.toIntExact(Math.max(1, limit.most() * (long) tier.percent() / 100));
        return bucket(category.word(), caller.accountId().value(), most, limit.window());
    }

    private static LimitedBucket bucket(RateLimits limits, LimitCategory category, String key) {
        var limit = limits.of(category);
        return bucket(category.word(), key, limit.most(), limit.window());
    }

    private static LimitedBucket bucket(String policy, String key, int most, Duration window) {
        return new LimitedBucket(policy, key, most, window, LimitedBucket.USUAL_SHARE);
    }

    private static LimitedBucket strict(LimitedBucket bucket) {
        return new LimitedBucket(
                bucket.policy(), bucket.key(), bucket.most(), bucket.window(), LimitedBucket.STRICT_SHARE);
    }

    /** The connection's; of IPv6 the network, since who has one address there has all of its network. */
    private static String address(HttpServletRequest request) {
        var text = request.getRemoteAddr();
        if (text == null || text.indexOf(':') < 0) {
            return String.valueOf(text);
        }
        try {
            var address = InetAddress.ofLiteral(text);
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
                    : address.getHostAddress();
        } catch (IllegalArgumentException noAddress) {
            return text;
        }
    }

    private static boolean isOwn(String address) {
        return address.startsWith("127.") || address.equals("0000000000000000"); // the network of ::1
    }
}
