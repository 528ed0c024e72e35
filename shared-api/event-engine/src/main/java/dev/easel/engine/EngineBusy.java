package dev.easel.engine;

import org.axonframework.common.AxonTransientException;

/** More is waiting to be written than the engine accepts: nothing was recorded, try again in a moment. */
public final class EngineBusy extends AxonTransientException {

    private static final long serialVersionUID = 1L;

    public EngineBusy(String message) {
        super(message);
    }
}
