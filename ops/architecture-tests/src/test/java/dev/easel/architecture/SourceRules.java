package dev.easel.architecture;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** What cannot be seen in byte code, or only in tests, which this module does not have on its class path. */
final class SourceRules {

    private static final Set<Path> EVERYWHERE = Set.of(Path.of(""));
    private static final Set<Path> TESTS = Set.of(Path.of("src", "test"), Path.of("ops", "testing"));

    private SourceRules() {}

    static Map<String, SourceRule> all() {
        var rules = new TreeMap<String, SourceRule>();
        rules.put("12i nobody uses Lombok", nobodyUsesLombok());
        rules.put("12j tests do not sleep", testsDoNotSleep());
        return rules;
    }

    private static SourceRule nobodyUsesLombok() {
        return new SourceRule(
                Pattern.compile("\\bimport (?:static )?lombok\\.|@lombok\\."),
                EVERYWHERE,
                "its annotations are gone in byte code: write a record, or the constructor");
    }

    private static SourceRule testsDoNotSleep() {
        return new SourceRule(
                Pattern.compile("\\b(?:Thread|TimeUnit\\.[A-Z]+|SECONDS|MILLISECONDS)\\.sleep\\("),
                TESTS,
                "a sleep is too long on one machine and too short on another: wait with Awaitility and a limit");
    }
}
