package dev.easel.chaos.node;

import dev.easel.chaos.node.Register.Echoed;
import dev.easel.chaos.node.Register.Marked;
import dev.easel.engine.Position;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;

/** A projection: one row for every time that an event had its effect, so that twice is seen. */
@ProcessingGroup(Tally.GROUP)
class Tally {

    static final String GROUP = "chaos.tally";

    private final Effects effects;
    private final Failing failing;

    Tally(Effects effects, Failing failing) {
        this.effects = effects;
        this.failing = failing;
    }

    @EventHandler
    void on(Marked event, @Position long position) {
        note(event.operation(), position);
    }

    @EventHandler
    void on(Echoed event, @Position long position) {
        note(event.operation(), position);
    }

    private void note(String operation, long position) {
        effects.note(operation, position);
        failing.perhaps();
    }
}
