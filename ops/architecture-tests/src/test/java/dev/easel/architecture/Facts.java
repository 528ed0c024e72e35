package dev.easel.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What may be written down for ever: ids, value types, enums, texts, times and whole numbers, in lists, sets and maps. */
final class Facts {

    private static final Set<Class<?>> PLAIN =
            Set.of(String.class, Instant.class, Duration.class, Integer.class, Long.class, Boolean.class);
    private static final Set<Class<?>> CONTAINERS = Set.of(List.class, Set.class, Map.class);
    private static final Set<Class<?>> INEXACT = Set.of(float.class, double.class);

    private Facts() {}

    /** What of a field is no fact, seen through containers and value types; empty when all of it is. */
    static List<String> strangersIn(JavaField field) {
        return strangers(field, new HashSet<>())
                .map(type -> field.getFullName() + " holds " + type.getName())
                .distinct()
                .toList();
    }

    /** A record or enum that belongs to a message without being one. */
    static boolean isValueType(JavaClass type) {
        return (type.isRecord() || type.isEnum())
                && type.getPackageName().startsWith("dev.easel.api")
                && Stream.of("events", "commands", "refusals", "queries")
                        .noneMatch(kind -> type.getPackageName().endsWith("." + kind));
    }

    static Stream<JavaField> components(JavaClass type) {
        return type.getFields().stream()
                .filter(field -> !field.getModifiers().contains(JavaModifier.STATIC))
                .sorted((one, other) -> one.getName().compareTo(other.getName()));
    }

    private static Stream<JavaClass> strangers(JavaField field, Set<JavaClass> seen) {
        return field.getType().getAllInvolvedRawTypes().stream().flatMap(type -> {
            if (!isValueType(type)) {
                return isPlain(type) ? Stream.empty() : Stream.of(type);
            }
            return type.isEnum() || !seen.add(type)
                    ? Stream.empty()
                    : components(type).flatMap(part -> strangers(part, seen));
        });
    }

    private static boolean isPlain(JavaClass type) {
        return type.isPrimitive()
                ? INEXACT.stream().noneMatch(type::isEquivalentTo)
                : Stream.concat(PLAIN.stream(), CONTAINERS.stream()).anyMatch(type::isEquivalentTo);
    }
}
