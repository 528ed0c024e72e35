package dev.easel.architecture;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house keeps its rules, and every rule would notice if it did not. */
class ArchitectureTest {

    private static final JavaClasses CANARIES = new ClassFileImporter()
            .withImportOption(location -> location.contains("/canary/"))
            .importPackages("dev.easel");

    static Stream<String> rules() {
        return Rules.all().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void keepsTheRule(String name) {
        rule(name).check(House.CLASSES);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void hasACanaryOnWhichTheRuleFails(String name) {
        assertThat(rule(name).allowEmptyShould(true).evaluate(CANARIES).hasViolation())
                .as("no canary makes this rule fail: %s", name)
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void saysWhy(String name) {
        assertThat(rule(name).getDescription()).contains(", because ");
    }

    private static ArchRule rule(String name) {
        return requireNonNull(Rules.all().get(name), name);
    }

    @Test
    void seesTheWholeHouse() {
        assertThat(House.CLASSES.stream().map(type -> type.getPackageName()))
                .contains(
                        "dev.easel.api.credits",
                        "dev.easel.engine",
                        "dev.easel.platform",
                        "dev.easel.command.credits",
                        "dev.easel.query.credits",
                        "dev.easel.saga.tasks",
                        "dev.easel.standalone");
    }
}
