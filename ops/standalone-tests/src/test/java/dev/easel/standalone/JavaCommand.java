package dev.easel.standalone;

import static java.util.stream.Collectors.joining;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * The JVM with the flags, and with an archive of the libraries' classes, that {@code ./easel} starts it with
 * (ops/launcher/run.sh), on our own class path. What starts from the archive is up in half the time; it is made once for each
 * set of libraries.
 */
final class JavaCommand {

    private static final Path FLAGS = Path.of("..", "launcher").toAbsolutePath().normalize();
    private static final String STARTED = "@" + FLAGS.resolve("start.flags");
    private static final String ARCHIVED = "@" + FLAGS.resolve("archived.flags");
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String LIBRARIES = classPath(true);
    private static final String OURS = classPath(false);
    private static final long PATIENCE_MINUTES = 3;

    private JavaCommand() {}

    /** To be followed by further flags, the main class and its words. */
    static List<String> words() throws IOException {
        return words("-XX:SharedArchiveFile=" + archive());
    }

    private static List<String> words(String flag) {
        return List.of(JAVA, STARTED, ARCHIVED, flag, "-cp", LIBRARIES + File.pathSeparator + OURS);
    }

    /** Test classes run in two processes: whoever comes first makes it, the other waits. */
    private static synchronized Path archive() throws IOException {
        var archive = Path.of("target", "classes-" + Integer.toHexString(LIBRARIES.hashCode()) + ".jsa");
        try (var making = FileChannel.open(
                        Path.of("target", "classes.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = making.lock()) {
            if (!Files.exists(archive)) {
                make(archive);
            }
        }
        return archive;
    }

    /** Of the classes that a run of the demo loads. */
    private static void make(Path archive) throws IOException {
        var work = Files.createTempDirectory("easel-archive-");
        var list = work.resolve("all.list");
        run(
                work,
                join(
                        words("-XX:DumpLoadedClassList=" + list),
                        Easel.class.getName(),
                        "demo",
                        "--data",
                        work + "/none"));
        var libraries = work.resolve("libraries.list");
        try (var lines = Files.lines(list)) {
            Files.write(libraries, lines.filter(JavaCommand::isOfLibrary).toList());
        }
        run(
                work,
                List.of(
                        JAVA,
                        ARCHIVED,
                        "-Xshare:dump",
                        "-XX:SharedClassListFile=" + libraries,
                        "-XX:SharedArchiveFile=" + archive,
                        "-cp",
                        LIBRARIES));
        FileSystemUtils.deleteRecursively(work);
    }

    private static boolean isOfLibrary(String line) {
        return !line.startsWith("@cp") && !line.contains("dev/easel");
    }

    private static void run(Path work, List<String> command) throws IOException {
        var output = work.resolve("output.txt");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new AssertionError("No archive of classes: " + Files.readString(output));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<String> join(List<String> some, String... others) {
        return Stream.concat(some.stream(), Stream.of(others)).toList();
    }

    /** Libraries come first, so that their archive fits however ours change. */
    private static String classPath(boolean isLibrary) {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(path -> path.endsWith(".jar") == isLibrary)
                .collect(joining(File.pathSeparator));
    }
}
