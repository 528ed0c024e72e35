package dev.easel.architecture.docs;

import static java.util.stream.Collectors.toSet;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.easel.architecture.House;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The tests of the sides, and which of them shows a slice: one that makes its messages. */
final class Tests {

    private static final Pattern ANY = Pattern.compile("(.*)(?:Test|IT|Story)");
    private static final Pattern FIXTURE = Pattern.compile(".*Test");
    private static final Pattern WHOLE = Pattern.compile(".*(?:IT|Story)");
    private static final JavaClasses ALL = new ClassFileImporter()
            .importPaths(Stream.of("command-side", "query-side", "saga-workers")
                    .map(side -> House.ROOT.resolve(side).resolve("target/test-classes"))
                    .toList());
    private static final Map<JavaClass, Set<String>> MADE = new HashMap<>();

    private Tests() {}

    /** The fixture test that gives an aggregate this command: its own, else the one that is least about others. */
    static @Nullable Source of(Decision decision, Set<String> commands) {
        var command = Set.of(decision.command().getName());
        return beside(decision.aggregate(), FIXTURE)
                .max(Comparator.comparingLong((JavaClass test) -> made(test, command))
                        .thenComparing(test -> isItsOwn(test, decision.aggregate()))
                        .thenComparingLong(test -> -made(test, commands))
                        .thenComparing(JavaClass::getName, Comparator.reverseOrder()))
                .map(Source::ofTest)
                .orElse(null);
    }

    /** The test of what a reader does with its events: its own, else the one that makes most of them. */
    static @Nullable Source of(Reader reader, Set<String> events) {
        return beside(reader.type(), ANY)
                .filter(test -> isItsOwn(test, reader.type()))
                .findFirst()
                .or(() -> beside(reader.type(), WHOLE)
                        .max(Comparator.comparingLong((JavaClass test) -> made(test, events))
                                .thenComparing(JavaClass::getName, Comparator.reverseOrder())))
                .map(Source::ofTest)
                .orElse(null);
    }

    private static Stream<JavaClass> beside(JavaClass type, Pattern kind) {
        return ALL.stream()
                .filter(test -> test.isTopLevelClass()
                        && kind.matcher(test.getSimpleName()).matches())
                .filter(test -> test.getPackageName().equals(type.getPackageName()));
    }

    private static boolean isItsOwn(JavaClass test, JavaClass type) {
        var name = ANY.matcher(test.getSimpleName());
        return name.matches() && name.group(1).equals(type.getSimpleName());
    }

    /** How many of these messages a test makes, itself or by a helper beside it. */
    private static long made(JavaClass test, Set<String> messages) {
        return MADE.computeIfAbsent(test, Tests::madeBy).stream()
                .filter(messages::contains)
                .count();
    }

    private static Set<String> madeBy(JavaClass test) {
        var seen = new HashSet<JavaCodeUnit>();
        return test.getPackage().getClasses().stream()
                .filter(part -> (part.getName() + "$").startsWith(test.getName() + "$"))
                .flatMap(part -> part.getAccessesFromSelf().stream())
                .flatMap(access -> made(access, seen))
                .collect(toSet());
    }

    /** The names of what is constructed by an access: by itself, or by what it leads to in the same package of tests. */
    private static Stream<String> made(JavaAccess<?> access, Set<JavaCodeUnit> seen) {
        var itself = access.getName().equals(JavaConstructor.CONSTRUCTOR_NAME)
                ? Stream.of(access.getTargetOwner().getName())
                : Stream.<String>empty();
        if (!access.getTargetOwner()
                .getPackageName()
                .equals(access.getOriginOwner().getPackageName())) {
            return itself;
        }
        var further = access.getTarget().resolveMember().stream()
                .filter(JavaCodeUnit.class::isInstance)
                .map(JavaCodeUnit.class::cast)
                .filter(seen::add)
                .flatMap(unit -> unit.getAccessesFromSelf().stream())
                .flatMap(next -> made(next, seen));
        return Stream.concat(itself, further);
    }
}
