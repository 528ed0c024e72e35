package dev.easel.engine;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/** Whether the present unit of work has recorded events so far. */
public final class Recorded {

    private static final String RECORDED = Recorded.class.getName();

    private Recorded() {}

    /** Notes that it has. */
    public static void note() {
        if (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().resources().put(RECORDED, true);
        }
    }

    public static boolean something() {
        return CurrentUnitOfWork.get().resources().containsKey(RECORDED);
    }
}
