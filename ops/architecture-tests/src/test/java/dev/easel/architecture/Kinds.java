package dev.easel.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;

/** What a class is, read from its annotations and its place. */
public final class Kinds {

    static final String COMMANDS = "dev.easel.api..commands";
    static final String EVENTS = "dev.easel.api..events";

    public static final String COMMAND_HANDLER = "org.axonframework.commandhandling.CommandHandler";
    static final String SOURCING_HANDLER = "org.axonframework.eventsourcing.EventSourcingHandler";
    public static final String EVENT_HANDLER = "org.axonframework.eventhandling.EventHandler";
    public static final String SAGA_HANDLER = "org.axonframework.modelling.saga.SagaEventHandler";
    private static final String AGGREGATE_ID = "org.axonframework.modelling.command.AggregateIdentifier";

    private Kinds() {}

    public static DescribedPredicate<JavaClass> events() {
        return resideInAPackage(EVENTS).and(describe("records", JavaClass::isRecord));
    }

    public static DescribedPredicate<JavaClass> aggregates() {
        return describe("aggregates", type -> type.getAllFields().stream()
                .anyMatch(field -> field.isAnnotatedWith(AGGREGATE_ID)));
    }

    public static DescribedPredicate<JavaClass> sagas() {
        return describe("sagas", type -> hasMethod(type, SAGA_HANDLER));
    }

    public static DescribedPredicate<JavaClass> readers() {
        return describe("event readers", type -> hasMethod(type, EVENT_HANDLER));
    }

    static DescribedPredicate<JavaClass> areNoPackageInfo() {
        return describe("are no package-info", type -> !type.getSimpleName().equals("package-info"));
    }

    static DescribedPredicate<JavaClass> named(String name) {
        return describe(name, type -> type.getName().equals(name));
    }

    static DescribedPredicate<JavaClass> arrays() {
        return describe("arrays", JavaClass::isArray);
    }

    static boolean hasMethod(JavaClass type, String annotation) {
        return type.getMethods().stream().anyMatch((JavaMethod method) -> method.isAnnotatedWith(annotation));
    }
}
