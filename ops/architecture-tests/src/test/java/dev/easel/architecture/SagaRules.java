package dev.easel.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;

/** What sagas keep, and what they do with commands. */
final class SagaRules {

    private static final String GATEWAY = "org.axonframework.commandhandling.gateway.CommandGateway";

    private SagaRules() {}

    static ArchRule doNotWork() {
        return noClasses()
                .that(Kinds.sagas())
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "..providers..",
                        "java.sql..",
                        "org.springframework.jdbc..",
                        "java.net..",
                        "software.amazon..",
                        "org.apache.kafka.."))
                .because("a saga is called again after a crash: let the provider desk do the work");
    }

    static ArchRule haveAGroup() {
        return classes()
                .that(Kinds.sagas())
                .should()
                .beAnnotatedWith("org.axonframework.config.ProcessingGroup")
                .because("the default group is the class name: a rename would lose the token");
    }

    static ArchRule waitForAnswers() {
        return noClasses()
                .that(Kinds.sagas())
                .should()
                .callMethod(GATEWAY, "send", "java.lang.Object")
                .orShould()
                .callMethod(GATEWAY, "sendAndWait", "java.lang.Object")
                .because("an unanswered command is lost without a trace: use sendAndWait with a time-out");
    }

    static ArchRule rememberOnlyFacts() {
        return classes()
                .that(Kinds.sagas())
                .should(Flaws.none("remember only ids, value types and enums", SagaRules::flawsOfTheMemory))
                .because("a saga is stored between two events: keep ids and look up the rest, and take gateways as "
                        + "parameters");
    }

    private static List<String> flawsOfTheMemory(JavaClass saga) {
        var flaws = new ArrayList<String>();
        Facts.components(saga).forEach(field -> {
            flaws.addAll(Facts.strangersIn(field));
            if (field.getModifiers().contains(JavaModifier.TRANSIENT)) {
                flaws.add(field.getFullName() + " is gone after the first event");
            }
        });
        return flaws;
    }
}
