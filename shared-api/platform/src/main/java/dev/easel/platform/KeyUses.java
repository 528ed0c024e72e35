package dev.easel.platform;

import dev.easel.api.tenants.KeyId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.StringRedisTemplate;

/** When API keys were last used, to some seconds. A hint for their owners, which Redis may forget; no key fails for it. */
public final class KeyUses {

    private static final Logger LOG = LoggerFactory.getLogger(KeyUses.class);
    private static final String PLACE = "easel:key-uses";

    private final StringRedisTemplate redis;

    KeyUses(StringRedisTemplate redis) {
        this.redis = redis;
    }

    void note(KeyId key, Instant at) {
        try {
            redis.opsForHash().put(PLACE, key.value(), at.toString());
        } catch (DataAccessException away) {
            LOG.debug("the use of {} is not noted: {}", key, away.getMessage());
        }
    }

    /** By key id; those that nobody used, or of which it is not known, are missing. */
    public Map<String, Instant> of(Collection<String> keyIds) {
        if (keyIds.isEmpty()) {
            return Map.of();
        }
        var ids = List.copyOf(keyIds);
        var uses = new HashMap<String, Instant>();
        try {
            var values = redis.<String, String>opsForHash().multiGet(PLACE, ids);
            for (var i = 0; i < ids.size(); i++) {
                var value = values.get(i);
                if (value != null) {
                    uses.put(ids.get(i), Instant.parse(value));
                }
            }
        } catch (DataAccessException away) {
            LOG.debug("uses are not known: {}", away.getMessage());
        }
        return uses;
    }
}
