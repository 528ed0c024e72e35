package dev.easel.chaos;

import dev.easel.chaos.node.Bug;
import dev.easel.embedded.CommandLine;
import dev.easel.embedded.CommandLine.UsageError;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What was asked for.
 *
 * @param length of each run
 * @param bugs to be planted, one for each run; {@link Bug#NONE} for a run of the engine as it is
 * @param json where the result goes too
 * @param data where everything lies while it runs
 */
public record Options(
        Duration length, long seed, Set<Bug> bugs, @Nullable Path json, Path data) {

    private static final Duration USUAL = Duration.ofMinutes(3);
    private static final Duration PLANTED = Duration.ofSeconds(45);

    /** @param subject what this program disturbs: the first word has to name it */
    public static Options parse(String subject, String... words) {
        var rest = new CommandLine(words);
        if (!rest.next().equals(subject)) {
            throw new UsageError("What is to be disturbed? ./easel chaos engine, or ./easel chaos bank");
        }
        Duration length = null;
        var seed = System.currentTimeMillis();
        Set<Bug> bugs = EnumSet.of(Bug.NONE);
        Path json = null;
        var data = Path.of("chaos-data");
        while (!rest.isEmpty()) {
            var word = rest.next();
            switch (word) {
                case "--minutes" -> length = minutes(rest.value(word));
                case "--seed" -> seed = seed(rest.value(word));
                case "--plant" -> bugs = bugs(rest.value(word));
                case "--json" -> json = Path.of(rest.value(word));
                case "--data" -> data = Path.of(rest.value(word));
                default -> throw new UsageError("Unknown option: " + word);
            }
        }
        var usual = bugs.contains(Bug.NONE) ? USUAL : PLANTED;
        return new Options(length == null ? usual : length, seed, bugs, json, data);
    }

    private static Duration minutes(String text) {
        if (!text.matches("\\d{1,4}(\\.\\d{1,3})?") || Double.parseDouble(text) == 0) {
            throw new UsageError("--minutes needs a number above 0");
        }
        return Duration.ofMillis(Math.round(Double.parseDouble(text) * 60_000));
    }

    private static long seed(String text) {
        if (!text.matches("\\d{1,18}")) {
            throw new UsageError("--seed needs a number");
        }
        return Long.parseLong(text);
    }

    private static Set<Bug> bugs(String text) {
        if (text.equals("all")) {
            return EnumSet.complementOf(EnumSet.of(Bug.NONE));
        }
        return Arrays.stream(Bug.values())
                .filter(bug -> bug.name().equals(text))
                .findFirst()
                .<Set<Bug>>map(EnumSet::of)
                .orElseThrow(() -> new UsageError("Unknown bug: " + text + ". There are all, "
                        + String.join(
                                ", ", Arrays.stream(Bug.values()).map(Bug::name).toList())));
    }
}
