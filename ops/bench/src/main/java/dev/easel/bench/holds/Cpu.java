package dev.easel.bench.holds;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/**
 * Processor time of this JVM so far.
 *
 * @param nanos of all its threads
 */
record Cpu(long nanos) {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    static Cpu now() {
        return new Cpu(SYSTEM.getProcessCpuTime());
    }

    double microsSince() {
        return (now().nanos - nanos) / 1e3;
    }
}
