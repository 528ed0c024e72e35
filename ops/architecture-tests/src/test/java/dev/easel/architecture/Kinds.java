package dev.easel.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;

/** What a class is, read from its annotations. */
final class Kinds {

    static final String EVENT_HANDLER = "org.axonframework.eventhandling.EventHandler";
    static final String SAGA_HANDLER = "org.axonframework.modelling.saga.SagaEventHandler";
    private static final String AGGREGATE_ID = "org.axonframework.modelling.command.AggregateIdentifier";

    private Kinds() {}

    static DescribedPredicate<JavaClass> aggregates() {
        return describe(
                "aggregates", type -> type.getFields().stream().anyMatch(field -> field.isAnnotatedWith(AGGREGATE_ID)));
    }

    static DescribedPredicate<JavaClass> sagas() {
        return describe("sagas", type -> hasMethod(type, SAGA_HANDLER));
    }

    static DescribedPredicate<JavaClass> readers() {
        return describe("event readers", type -> hasMethod(type, EVENT_HANDLER));
    }

    static boolean hasMethod(JavaClass type, String annotation) {
        return type.getMethods().stream().anyMatch((JavaMethod method) -> method.isAnnotatedWith(annotation));
    }
}
