package dev.easel.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How aggregates remember: what an evolve method may do, itself and through the methods of its own class. */
final class EvolveRules {

    private static final Set<String> LIBRARY = Set.of("java.lang", "java.util", "java.util.stream", "java.time");
    private static final Set<Class<?>> OUTSIDE =
            Set.of(System.class, Thread.class, Runtime.class, ProcessBuilder.class);
    private static final Set<JavaModifier> VISIBLE =
            Set.of(JavaModifier.PUBLIC, JavaModifier.PROTECTED, JavaModifier.PRIVATE);

    private EvolveRules() {}

    static ArchRule onlyAssign() {
        return methods()
                .that()
                .areAnnotatedWith(Kinds.SOURCING_HANDLER)
                .should(Flaws.none("be void evolve(event), package-private, and only assign", EvolveRules::flaws))
                .because("it has already happened: check in decide, keep values here (in the aggregate's own records)");
    }

    private static List<String> flaws(JavaMethod method) {
        var flaws = new ArrayList<String>();
        if (!method.getName().equals("evolve")
                || !method.getRawReturnType().isEquivalentTo(void.class)
                || !takesAnEvent(method)) {
            flaws.add(method.getFullName() + " is no void evolve(event)");
        }
        if (method.getModifiers().stream().anyMatch(VISIBLE::contains)) {
            flaws.add(method.getFullName() + " is not package-private");
        }
        if (!method.getThrowsClause().getTypes().isEmpty()) {
            flaws.add(method.getFullName() + " throws");
        }
        reached(method, new HashSet<>())
                .filter(access -> !onlyAssigns(method.getOwner(), access.getTargetOwner()))
                .forEach(access -> flaws.add(access.getDescription()));
        return flaws;
    }

    private static boolean takesAnEvent(JavaMethod method) {
        var taken = method.getRawParameterTypes();
        return !taken.isEmpty() && Kinds.events().test(taken.getFirst());
    }

    /** Every call, also those of the methods of the same class that are called on the way. */
    private static Stream<JavaAccess<?>> reached(JavaCodeUnit from, Set<JavaCodeUnit> seen) {
        if (!seen.add(from)) {
            return Stream.empty();
        }
        var calls = from.getAccessesFromSelf().stream()
                .filter(access -> !(access instanceof JavaFieldAccess))
                .toList();
        var own = calls.stream()
                .filter(call -> call.getTargetOwner().equals(from.getOwner()))
                .flatMap(call -> call.getTarget().resolveMember().stream())
                .filter(JavaCodeUnit.class::isInstance)
                .map(JavaCodeUnit.class::cast);
        return Stream.concat(calls.stream(), own.flatMap(called -> reached(called, seen)));
    }

    private static boolean onlyAssigns(JavaClass aggregate, JavaClass called) {
        return called.equals(aggregate)
                || isOwnState(aggregate, called)
                || Facts.isValueType(called)
                || Kinds.events().test(called)
                || isPlainLibrary(called);
    }

    private static boolean isOwnState(JavaClass aggregate, JavaClass called) {
        return called.getPackage().equals(aggregate.getPackage()) && (called.isRecord() || called.isEnum());
    }

    private static boolean isPlainLibrary(JavaClass called) {
        var isPlain = LIBRARY.contains(called.getPackageName())
                && !called.isAssignableTo(Throwable.class)
                && OUTSIDE.stream().noneMatch(called::isEquivalentTo);
        return isPlain || called.isArray();
    }
}
