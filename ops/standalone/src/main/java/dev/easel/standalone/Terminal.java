package dev.easel.standalone;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What people read where they typed the command. Everything else goes to the log. */
final class Terminal {

    private final PrintStream out = stream(FileDescriptor.out);
    private final PrintStream err = stream(FileDescriptor.err);

    void say(String text) {
        out.println(text);
    }

    void complain(String text) {
        err.println(text);
    }

    /** Seconds since the JVM began; the process is older when a script has become it. */
    String elapsed() {
        var millis = System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime();
        return String.format(Locale.ROOT, "%5.1f s  ", millis / 1000.0);
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
