package dev.easel.architecture.docs;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import dev.easel.architecture.Kinds;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an aggregate does with a command.
 *
 * @param events those that the handler may apply; empty when it only answers
 */
record Decision(JavaClass aggregate, JavaClass command, List<JavaClass> events) {

    static Stream<Decision> in(JavaClass aggregate) {
        return aggregate.getMethods().stream()
                .filter(method -> method.isAnnotatedWith(Kinds.COMMAND_HANDLER))
                .map(Decision::of);
    }

    private static Decision of(JavaMethod handler) {
        var events = constructed(handler, new HashSet<>())
                .filter(Kinds.events())
                .distinct()
                .toList();
        return new Decision(handler.getOwner(), handler.getRawParameterTypes().getFirst(), events);
    }

    /** What is constructed on the way, as far as it leads through the aggregate's own context. */
    private static Stream<JavaClass> constructed(JavaCodeUnit from, Set<JavaCodeUnit> seen) {
        if (!seen.add(from)) {
            return Stream.empty();
        }
        var here = Stream.concat(
                        from.getConstructorCallsFromSelf().stream(), from.getConstructorReferencesFromSelf().stream())
                .map(call -> call.getTargetOwner());
        var further = from.getAccessesFromSelf().stream()
                .filter(access -> access.getTargetOwner()
                        .getPackage()
                        .equals(from.getOwner().getPackage()))
                .flatMap(access -> access.getTarget().resolveMember().stream())
                .filter(JavaCodeUnit.class::isInstance)
                .map(JavaCodeUnit.class::cast)
                .flatMap(called -> constructed(called, seen));
        return Stream.concat(here, further);
    }
}
