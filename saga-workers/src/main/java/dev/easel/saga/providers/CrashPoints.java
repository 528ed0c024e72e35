package dev.easel.saga.providers;

import dev.easel.platform.Settings.AppEnv;
import java.util.concurrent.atomic.AtomicBoolean;

/** Told of every transition; does nothing, unless a test wants the process to die at one of them. */
@FunctionalInterface
interface CrashPoints {

    CrashPoints NONE = _ -> {};

    void reached(CrashPoint point);

    /**
     * Ends the process as kill -9 does, at the first time that the point is reached.
     *
     * @param name empty for never
     */
    static CrashPoints of(String name, AppEnv env) {
        if (name.isEmpty()) {
            return NONE;
        }
        if (env == AppEnv.PRODUCTION) {
            throw new IllegalArgumentException("EASEL_CRASH_AT is for tests: it cannot be set in production");
        }
        var fatal = CrashPoint.valueOf(name);
        var once = new AtomicBoolean();
        return point -> {
            if (point == fatal && once.compareAndSet(false, true)) {
                Runtime.getRuntime().halt(137);
            }
        };
    }
}
