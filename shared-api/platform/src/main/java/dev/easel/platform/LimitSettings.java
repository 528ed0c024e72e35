package dev.easel.platform;

import dev.easel.api.settings.RateLimits;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** The limits that administrators set, as this process knows them: read again every two seconds, by nobody's request. */
final class LimitSettings implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LimitSettings.class);
    private static final Duration AGAIN = Duration.ofSeconds(2);

    private final Supplier<@Nullable RateLimits> table;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("easel-limit-settings").factory());
    private volatile RateLimits present = RateLimits.DEFAULTS;

    /** @param table where they stand; gives null when nobody set them yet */
    LimitSettings(Supplier<@Nullable RateLimits> table) {
        this.table = table;
        var _ = watch.scheduleWithFixedDelay(this::look, 0, AGAIN.toMillis(), TimeUnit.MILLISECONDS);
    }

    RateLimits present() {
        return present;
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }

    private void look() {
        try {
            var set = table.get();
            present = set == null ? RateLimits.DEFAULTS : set;
        } catch (DataAccessException away) {
            LOG.debug("limits stay as they were: {}", away.getMessage());
        }
    }
}
