package dev.easel.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.codeUnits;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;

/** How aggregates decide. How they remember is in {@link EvolveRules}. */
final class AggregateRules {

    private static final String LIFECYCLE = "org.axonframework.modelling.command.AggregateLifecycle";
    private static final Set<String> CLOCKS = Set.of("now", "currentTimeMillis", "nanoTime");

    private AggregateRules() {}

    static ArchRule arePure() {
        return noClasses()
                .that(decide())
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "org.slf4j..",
                                "java.sql..",
                                "java.net..",
                                "java.io..",
                                "java.nio.file..",
                                "java.util.random..",
                                "org.axonframework.commandhandling.gateway..",
                                "org.springframework..")
                        .or(Kinds.named("java.time.Clock"))
                        .or(Kinds.named("java.util.UUID"))
                        .or(Kinds.named("java.util.Random")))
                .because("a decision must be the same whenever it is replayed: ids and times come in with the message");
    }

    static ArchRule doNotAskForTheTime() {
        return noClasses()
                .that(decide().or(Kinds.sagas()).or(Kinds.readers()))
                .should()
                .callCodeUnitWhere(describe("asks for the time", AggregateRules::asksForTheTime))
                .because("what is read again must come out the same: take the time from the message");
    }

    static ArchRule onlyDecisionsApplyEvents() {
        return codeUnits()
                .that(are(describe("applying events", (JavaCodeUnit it) -> it.getAccessesFromSelf().stream()
                        .anyMatch(AggregateRules::isApply))))
                .should()
                .haveName("decide")
                .because("whoever looks for what can happen reads the decide methods: apply there, and nowhere else");
    }

    private static DescribedPredicate<JavaClass> decide() {
        return Kinds.aggregates()
                .or(describe(
                        "policies and prices",
                        type -> type.getSimpleName().endsWith("Policy")
                                || type.getSimpleName().endsWith("Price")));
    }

    private static boolean asksForTheTime(JavaCall<?> call) {
        return CLOCKS.contains(call.getName())
                && List.of("java.time", "java.lang")
                        .contains(call.getTargetOwner().getPackageName());
    }

    private static boolean isApply(JavaAccess<?> access) {
        return access.getTargetOwner().getName().equals(LIFECYCLE)
                && access.getName().equals("apply");
    }
}
