package dev.easel.bench.live;

import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;

/** What this JVM keeps, once what nobody refers to is gone. */
public final class Memory {

    private static final int COLLECTIONS = 3; // what has a cleaner goes with a later one

    private Memory() {}

    /** Bytes on the heap and in buffers beside it. Sockets and what waits in them are the kernel's. */
    public static long live() {
        for (var collection = 0; collection < COLLECTIONS; collection++) {
            System.gc();
        }
        var buffers = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() + buffers;
    }
}
