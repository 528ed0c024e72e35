package dev.easel.bench;

import dev.easel.bench.bounds.Database;
import dev.easel.bench.frame.Budget;
import dev.easel.bench.frame.Report;
import dev.easel.bench.frame.Rounds;
import dev.easel.embedded.CommandLine.UsageError;
import dev.easel.embedded.EmbeddedServices.Service;
import dev.easel.embedded.Ground;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.slf4j.LoggerFactory;

/** What {@code ./easel bench} runs. */
public final class Bench {

    private static final int BROKEN = 1;
    private static final int MISUSED = 2;
    private static final double APPENDS = 0.45; // parts of the budget: what comes later begins before them, or not
    private static final double VOLUMES = 0.6;
    private static final double WORKING = 0.75;
    private static final double READING = 0.87;
    private static final double AUDITING = 0.93;

    private final PrintStream out =
            new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final Options options;
    private final Machine machine;

    private Bench(Options options) {
        this.options = options;
        this.machine = new Machine(options.scale(), System.getenv("EASEL_COMMIT"));
    }

    public static void main(String... words) {
        System.exit(run(words));
    }

    private static int run(String... words) {
        var err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        try {
            return new Bench(Options.parse(words)).run();
        } catch (UsageError e) {
            err.println(e.getMessage());
            return MISUSED;
        } catch (Exception e) { // whatever it is, it is said here
            LoggerFactory.getLogger(Bench.class).error("The bench failed", e);
            err.println("The bench failed: " + e + "\nIts log: " + System.getProperty("bench.log", "bench.log"));
            return BROKEN;
        }
    }

    private int run() throws Exception {
        var report = measure();
        out.println("\n" + report.text());
        var json = options.json();
        if (json != null) {
            Files.writeString(json, report.json() + "\n");
        }
        return report.isSound() ? 0 : BROKEN;
    }

    private Report measure() throws Exception {
        var budget = options.scale().budget();
        var findings = new Findings();
        var rounds = new Rounds(options.scale().rounds(), out::println);
        try (var ground = Ground.lay(options.data(), EnumSet.allOf(Service.class))) {
            machine.on(new Database(ground.database("home")));
            if (isDue(Appends.SCENARIOS, budget.first(APPENDS))) {
                findings.add(
                        new Appends(options, ground, machine, out::println).measure(rounds, budget.first(APPENDS)));
            }
            if (isDue(Volumes.SCENARIOS, budget.first(VOLUMES))) {
                findings.add(new Volumes(options, ground, out::println).measure(rounds, budget.first(VOLUMES)));
            }
            if (isDue(Working.SCENARIOS, budget.first(WORKING))) {
                findings.add(new Working(options, ground, out::println).measure(rounds, budget.first(WORKING)));
            }
            if (isDue(Reading.SCENARIOS, budget.first(READING))) {
                findings.add(new Reading(options, ground, out::println).measure(rounds, budget.first(READING)));
            }
            if (isDue(Auditing.SCENARIOS, budget.first(AUDITING))) {
                findings.add(new Auditing(options, ground, out::println).measure(rounds, budget));
            }
        }
        return new Report(
                findings.legs(), findings.verdicts(), missing(findings), rounds.violations(), machine.facts());
    }

    private boolean isDue(Set<String> scenarios, Budget until) {
        return !Collections.disjoint(scenarios, options.scenarios()) && !until.isSpent();
    }

    private List<String> missing(Findings findings) {
        var measured =
                findings.verdicts().stream().map(verdict -> verdict.row().id()).toList();
        var missing = new ArrayList<String>();
        for (var scenario : Options.SCENARIOS) {
            if (!measured.contains(scenario)) {
                missing.add(scenario
                        + (options.wants(scenario) ? ": no time or no tool was left for it" : ": not asked for"));
            }
        }
        return missing;
    }
}
