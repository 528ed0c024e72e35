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

    /** One for all tests that need no settings of their own and leave alone what others made. */
    public static RunningSide shared() {
        return Shared.SIDE;
    }

    private static final class Shared {

        private static final RunningSide SIDE =
                start(Map.of("SUPER_ADMIN_EMAIL", "root@easel.test", "SUPER_ADMIN_PASSWORD", "a long enough password"));

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SIDE::close, "easel-shared-command-side"));
        }
    }
}
