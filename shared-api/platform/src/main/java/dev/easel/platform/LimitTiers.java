package dev.easel.platform;

import dev.easel.api.accounts.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** What accounts ever bought, by which they have their tiers: kept for a minute, of the latest accounts. */
final class LimitTiers {

    private static final Logger LOG = LoggerFactory.getLogger(LimitTiers.class);
    private static final Duration KEPT = Duration.ofMinutes(1);
    private static final int MOST_KEPT = 20_000;

    private final ToLongFunction<AccountId> table;
    private final InstantSource clock;
    private final Map<AccountId, Found> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<AccountId, Found> eldest) {
            return size() > MOST_KEPT;
        }
    };

    LimitTiers(ToLongFunction<AccountId> table, InstantSource clock) {
        this.table = table;
        this.clock = clock;
    }

    /** Credits; what was known last, or nothing, while the database is away. */
    long purchased(AccountId account) {
        var now = clock.instant();
        Found known;
        synchronized (kept) {
            known = kept.get(account);
        }
        if (known != null && now.isBefore(known.at().plus(KEPT))) {
            return known.purchased();
        }
        var purchased = known == null ? 0 : known.purchased();
        try {
            purchased = table.applyAsLong(account);
        } catch (DataAccessException away) {
            LOG.debug("the tier of {} is not known: {}", account, away.getMessage());
        }
        synchronized (kept) {
            kept.put(account, new Found(purchased, now));
        }
        return purchased;
    }

    private record Found(long purchased, Instant at) {}
}
