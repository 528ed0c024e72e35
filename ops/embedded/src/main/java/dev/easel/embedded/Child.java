package dev.easel.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Programs that run beside us. */
final class Child {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);
    private static final List<String> APART = Files.isExecutable(Path.of("/usr/bin/setsid"))
            ? List.of("/usr/bin/setsid")
            : List.of("/usr/bin/perl", "-e", "use POSIX; POSIX::setsid(); exec @ARGV or die $!;");

    private Child() {}

    /** Starts in a session of its own: Ctrl-C is meant for us, who stop our children in their turn. */
    static Process startApart(List<String> command, Path log) {
        return start(Stream.concat(APART.stream(), command.stream()).toList(), log);
    }

    static Process start(List<String> command, Path log) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new EmbeddedFailure("cannot run " + command.getFirst(), e);
        }
    }

    /** Runs to the end; true when it succeeded. */
    static boolean run(List<String> command, Path log) {
        try {
            return start(command, log).waitFor() == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static void awaitReady(String name, Process process, BooleanSupplier ready, Duration atMost, Path log) {
        if (!becomesReady(process.toHandle(), ready, atMost)) {
            throw new EmbeddedFailure(name + " did not start. Its log: " + log + "\n" + tail(log), null);
        }
    }

    /** Waits; false when the process ended or the time is up. */
    static boolean becomesReady(ProcessHandle process, BooleanSupplier ready, Duration atMost) {
        var deadline = System.nanoTime() + atMost.toNanos();
        while (!ready.getAsBoolean()) {
            if (!process.isAlive() || System.nanoTime() > deadline) {
                return false;
            }
            pause();
        }
        return true;
    }

    /**
     * A process that an earlier run left behind. Ids are used again, so its command line has to tell it.
     *
     * @param mark what only its command line says
     */
    static Optional<ProcessHandle> leftBehind(long pid, String mark) {
        return ProcessHandle.of(pid)
                .filter(process -> process.info().commandLine().orElse("").contains(mark));
    }

    /** Asks a process to end, and insists after a while. */
    static void stop(long pid, String signal, Duration patience) {
        var process = ProcessHandle.of(pid).orElse(null);
        if (process == null) {
            return;
        }
        run(List.of("kill", "-" + signal, Long.toString(pid)), Path.of("/dev/null"));
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            process.destroyForcibly();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void pause() {
        try {
            Thread.sleep(LOOK_AGAIN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedFailure("interrupted", e);
        }
    }

    private static String tail(Path log) {
        try {
            var lines = Files.readAllLines(log);
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 15), lines.size()));
        } catch (IOException e) {
            return "";
        }
    }
}
