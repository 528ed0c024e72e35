package dev.easel.query.platform;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/** Units of work that read history once more: what they would tell others has been told. */
public final class Muted {

    private static final String MUTED = Muted.class.getName();

    private Muted() {}

    /** Has this unit tell nobody anything. */
    public static void mute(UnitOfWork<?> unit) {
        unit.resources().put(MUTED, true);
    }

    static boolean now() {
        return CurrentUnitOfWork.isStarted()
                && CurrentUnitOfWork.get().root().resources().containsKey(MUTED);
    }
}
