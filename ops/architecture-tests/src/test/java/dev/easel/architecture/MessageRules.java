package dev.easel.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What commands and events are made of. */
final class MessageRules {

    private static final String ADDRESS = "org.axonframework.modelling.command.TargetAggregateIdentifier";

    private MessageRules() {}

    static ArchRule theApiKnowsNobody() {
        return classes()
                .that()
                .resideInAPackage("dev.easel.api..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("dev.easel.api..", "java..", "org.jspecify..")
                        .or(Kinds.named(ADDRESS))
                        .or(Kinds.named("org.axonframework.serialization.Revision"))
                        .or(Kinds.named("org.axonframework.commandhandling.CommandExecutionException"))
                        .or(Kinds.arrays()))
                .because("messages outlive frameworks: put what needs a library into a side");
    }

    static ArchRule eventsArePlainFacts() {
        return classes()
                .that(resideInAPackage(Kinds.EVENTS))
                .and(Kinds.areNoPackageInfo())
                .should(Flaws.none("be plain facts of a sealed family", MessageRules::flawsOfAnEvent))
                .because("an event is read for ever: make it a record of ids, value types, texts, times and whole "
                        + "numbers, and say in the past tense what happened");
    }

    static ArchRule commandsHaveOneAddress() {
        return classes()
                .that(resideInAPackage(Kinds.COMMANDS))
                .and(Kinds.areNoPackageInfo())
                .should(Flaws.none("have one address and belong to a sealed family", MessageRules::flawsOfACommand))
                .because("one aggregate decides: name it with one @TargetAggregateIdentifier, and call the record by "
                        + "an order, such as HoldCredits");
    }

    private static List<String> flawsOfAnEvent(JavaClass type) {
        var flaws = flawsOfAMessage(type, "Event");
        if (type.isRecord()) {
            Facts.components(type).map(Facts::strangersIn).forEach(flaws::addAll);
        }
        return flaws;
    }

    private static List<String> flawsOfACommand(JavaClass type) {
        var flaws = flawsOfAMessage(type, "Command");
        if (type.isRecord()) {
            var addresses = Facts.components(type)
                    .filter(field -> field.isAnnotatedWith(ADDRESS))
                    .count();
            if (addresses != 1) {
                flaws.add(type.getName() + " has " + addresses + " addresses");
            }
        }
        if (type.getSimpleName().endsWith("ed")) {
            flaws.add(type.getName() + " is called like something that has happened");
        }
        return flaws;
    }

    private static List<String> flawsOfAMessage(JavaClass type, String suffix) {
        var flaws = new ArrayList<String>();
        if (type.isInterface()) {
            if (!isFamily(type, suffix)) {
                flaws.add(type.getName() + " is no sealed family called *" + suffix);
            }
            return flaws;
        }
        if (!type.isRecord()) {
            flaws.add(type.getName() + " is no record");
        }
        var families = type.getRawInterfaces();
        if (families.size() != 1 || !families.stream().allMatch(family -> isFamily(family, suffix))) {
            flaws.add(type.getName() + " does not belong to exactly one sealed family");
        }
        if (type.getSimpleName().endsWith(suffix)) {
            flaws.add(type.getName() + " says in its name what its package says");
        }
        return flaws;
    }

    private static boolean isFamily(JavaClass type, String suffix) {
        return type.reflect().isSealed()
                && type.getSimpleName().endsWith(suffix)
                && Stream.of(type.reflect().getPermittedSubclasses()).allMatch(Class::isRecord);
    }
}
