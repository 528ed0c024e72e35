package dev.easel.chaos.bank;

import dev.easel.chaos.NodeProcess;
import dev.easel.embedded.EmbeddedServices;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;

/** Brings faults about, one after the other, until the time is up. */
final class BankNemesis {

    private final EmbeddedServices services;
    private final List<NodeProcess> nodes;
    private final List<BankFault> faults;
    private final Random random;
    private final Consumer<String> tell;

    BankNemesis(
            EmbeddedServices services,
            List<NodeProcess> nodes,
            List<BankFault> faults,
            long seed,
            Consumer<String> tell) {
        this.services = services;
        this.nodes = nodes;
        this.faults = faults;
        this.random = new Random(seed);
        this.tell = tell;
    }

    /** @return how often it did what */
    Map<BankFault, Integer> rage(long untilNanos) throws Exception {
        Map<BankFault, Integer> counts = new EnumMap<>(BankFault.class);
        while (System.nanoTime() < untilNanos) {
            pause(1_000, 4_000);
            var fault = faults.get(random.nextInt(faults.size()));
            tell.accept(fault.name());
            bring(fault);
            counts.merge(fault, 1, Integer::sum);
        }
        return counts;
    }

    private void bring(BankFault fault) throws Exception {
        var node = nodes.get(random.nextInt(nodes.size()));
        var service = fault.service;
        if (service != null) {
            if (fault.kills()) {
                services.kill(service);
            } else {
                services.stop(service);
            }
            pause(0, 3_000);
            services.start(service);
        } else if (fault == BankFault.KILL_NODE) {
            node.kill();
            pause(0, 2_000);
            node.start();
        } else {
            node.signal("STOP");
            pause(500, 7_000);
            node.signal("CONT");
        }
    }

    private void pause(int leastMillis, int mostMillis) throws InterruptedException {
        Thread.sleep(leastMillis + random.nextInt(mostMillis - leastMillis + 1));
    }
}
