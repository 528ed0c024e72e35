package dev.easel.architecture;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The source text keeps its rules, and every rule would notice if it did not. */
class SourceRulesTest {

    private static final Set<String> NOT_OURS = Set.of("target", "node_modules", ".git", ".easel");

    static Stream<String> rules() {
        return SourceRules.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void keepsTheRule(String name) throws IOException {
        var house =
                sources(House.ROOT).stream().filter(source -> !isCanary(source)).toList();
        assertThat(house).hasSizeGreaterThan(500);
        assertThat(rule(name).violations(house)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void hasACanaryOnWhichTheRuleFails(String name) throws IOException {
        var canaries = sources(Path.of("src")).stream()
                .filter(SourceRulesTest::isCanary)
                .toList();
        assertThat(rule(name).violations(canaries))
                .as("no canary makes this rule fail: %s", name)
                .isNotEmpty();
    }

    private static SourceRule rule(String name) {
        return requireNonNull(SourceRules.all().get(name), name);
    }

    private static boolean isCanary(Path source) {
        return source.toString().contains("/canary/");
    }

    private static List<Path> sources(Path root) throws IOException {
        var sources = new ArrayList<Path>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NOT_OURS.contains(String.valueOf(folder.getFileName()))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().endsWith(".java")) {
                    sources.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return sources;
    }
}
