package dev.easel.command.platform;

import dev.easel.testing.RunningProcess;
import java.util.Map;

/** The command side on real services and a port of its own. */
public final class RunningSide extends RunningProcess {

    private RunningSide(Map<String, String> more) {
        super(CommandSide.class, more);
    }

    public static RunningSide start(Map<String, String> more) {
        return new RunningSide(more);
    }
}
