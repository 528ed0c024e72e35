package dev.easel.command.tenants;

import dev.easel.api.tenants.KeyId;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The keys that an app ever had, and until when each of them works. */
record Keys(Map<KeyId, Life> lives) {

    static final Keys NONE = new Keys(Map.of());

    Keys {
        lives = Map.copyOf(lives);
    }

    boolean knows(KeyId key) {
        return lives.containsKey(key);
    }

    boolean works(KeyId key, Instant at) {
        var life = lives.get(key);
        return life != null && life.lasts(at);
    }

    long working(Instant at) {
        return lives.values().stream().filter(life -> life.lasts(at)).count();
    }

    /** The same, none of which works from then on. */
    Keys ended(Instant at) {
        var all = this;
        for (var key : lives.keySet()) {
            all = all.with(key, at);
        }
        return all;
    }

    /** One more, or the same one with another end. */
    Keys with(KeyId key, @Nullable Instant until) {
        var more = new HashMap<>(lives);
        more.merge(key, new Life(until), Life::earlier);
        return new Keys(more);
    }

    /** @param until absent when nothing ends it */
    record Life(@Nullable Instant until) {

        boolean lasts(Instant at) {
            return until == null || at.isBefore(until);
        }

        Life earlier(Life other) {
            return until != null && other.lasts(until) ? this : other;
        }
    }
}
