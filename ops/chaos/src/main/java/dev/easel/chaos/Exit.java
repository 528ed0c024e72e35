package dev.easel.chaos;

import dev.easel.embedded.CommandLine.UsageError;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.slf4j.LoggerFactory;

/** How a run ends for who started it: 0 when all was as it should be, 1 when not, 2 when it was asked for wrongly. */
public final class Exit {

    private static final int BROKEN = 1;
    private static final int MISUSED = 2;

    private Exit() {}

    /** @param run true when all was as it should be; one that fails proves nothing */
    public static int of(Callable<Boolean> run) {
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        try {
            return run.call() ? 0 : BROKEN;
        } catch (UsageError e) {
            err.println(e.getMessage());
            return MISUSED;
        } catch (Exception e) { // whatever it is, it is said here
            LoggerFactory.getLogger(Exit.class).error("The chaos failed", e);
            err.println("A run that could not be finished proves nothing: " + e);
            return BROKEN;
        }
    }
}
