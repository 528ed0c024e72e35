package dev.easel.platform;

import com.github.f4b6a3.uuid.UuidCreator;

/** New ids: a prefix and a UUIDv7, so that keys grow with time. Ids with a cause are derived instead. */
public final class Ids {

    private Ids() {}

    public static String next(String prefix) {
        return prefix + "_" + UuidCreator.getTimeOrderedEpoch().toString().replace("-", "");
    }
}
