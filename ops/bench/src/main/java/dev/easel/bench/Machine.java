package dev.easel.bench;

import com.sun.management.UnixOperatingSystemMXBean;
import dev.easel.bench.bounds.Database;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where and how a run was made. */
final class Machine {

    private static final double GIGABYTE = 1 << 30;
    private static final List<String> SETTINGS =
            List.of("fsync", "synchronous_commit", "full_page_writes", "shared_buffers", "max_wal_size", "autovacuum");

    private final Map<String, Object> facts = new LinkedHashMap<>();
    private final Instant began = Instant.now();

    Machine(Scale scale, @Nullable String commit) {
        facts.put("when", began.truncatedTo(ChronoUnit.SECONDS).toString());
        facts.put("commit", commit == null ? "unknown" : commit);
        facts.put("scale", scale.name().toLowerCase(Locale.ROOT));
        facts.put("cores", Runtime.getRuntime().availableProcessors());
        facts.put("cpu", cpu());
        facts.put("memoryGb", Math.round(memory() / GIGABYTE));
        facts.put("kernel", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        facts.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
        facts.put(
                "javaFlags",
                ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                        .filter(flag -> flag.startsWith("-X"))
                        .collect(Collectors.joining(" ")));
        facts.put("loadBefore", load());
    }

    Machine on(Database database) throws SQLException {
        facts.put("postgres", database.text("show server_version"));
        var settings = new LinkedHashMap<String, String>();
        for (var setting : SETTINGS) {
            settings.put(setting, database.text("show " + setting));
        }
        facts.put("postgresSettings", settings);
        return this;
    }

    Machine with(String name, Object fact) {
        facts.put(name, fact);
        return this;
    }

    /** All of it, now that the run is over. */
    Map<String, Object> facts() {
        facts.put("loadAfter", load());
        facts.put("tookSeconds", Duration.between(began, Instant.now()).toSeconds());
        return new LinkedHashMap<>(facts);
    }

    /** How many want to run, on average of the last minute: above 0 before a run, the machine has other work. */
    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    /** Files and sockets that this process may still open; another one may open as many of its own. */
    static long filesLeft() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                        instanceof UnixOperatingSystemMXBean system
                ? system.getMaxFileDescriptorCount() - system.getOpenFileDescriptorCount()
                : Long.MAX_VALUE;
    }

    private static double memory() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getTotalMemorySize();
    }

    private static String cpu() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException noLinux) {
            return System.getProperty("os.arch");
        }
    }
}
