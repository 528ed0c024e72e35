package dev.easel.command.platform;

import dev.easel.command.accounts.SuperAdmin;
import org.springframework.context.SmartLifecycle;

/** Sends what Easel ships with, at every start, after the command handlers are there and before the port opens. */
final class Bootstrap implements SmartLifecycle {

    /** Axon's configuration starts 3072 before the last phase, the web server 2048. */
    private static final int BEFORE_THE_PORT_OPENS = DEFAULT_PHASE - 2560;

    private final Shipment shipment;
    private final SuperAdmin superAdmin;
    private volatile boolean running;

    Bootstrap(Shipment shipment, SuperAdmin superAdmin) {
        this.shipment = shipment;
        this.superAdmin = superAdmin;
    }

    @Override
    public void start() {
        shipment.send();
        superAdmin.open();
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return BEFORE_THE_PORT_OPENS;
    }
}
