package dev.easel.chaos;

import dev.easel.chaos.node.Bug;
import java.util.List;

/** Which faults a run goes through: all of them, or those that bring a planted bug to light. */
final class Faults {

    private Faults() {}

    static List<Fault> of(Bug bug) {
        return switch (bug) {
            case NONE -> List.of(Fault.values());
            case ACKNOWLEDGED_BEFORE_DURABLE -> List.of(Fault.CRASH_POSTGRES);
            case TRUSTS_ITS_MEMORY -> List.of(Fault.CRASH_AT_REST);
            case NO_CONFLICT_CHECK, READS_BY_TIME -> List.of(Fault.HOLD_TRANSACTION);
            case EFFECT_AFTER_TOKEN -> List.of(Fault.KILL_NODE);
            case NO_DUPLICATE_CHECK -> List.of(Fault.KILL_NODE, Fault.FAIL_HANDLERS);
            case EFFECT_OUTSIDE_TRANSACTION, SAGA_ERROR_SWALLOWED -> List.of(Fault.FAIL_HANDLERS);
            case RELAY_FIRE_AND_FORGET -> List.of(Fault.STOP_KAFKA, Fault.KILL_NODE);
        };
    }
}
