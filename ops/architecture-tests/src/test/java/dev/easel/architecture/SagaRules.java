package dev.easel.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;

/** What sagas do with commands. */
final class SagaRules {

    private static final String GATEWAY = "org.axonframework.commandhandling.gateway.CommandGateway";

    private SagaRules() {}

    static ArchRule waitForAnswers() {
        return noClasses()
                .that(Kinds.sagas())
                .should()
                .callMethod(GATEWAY, "send", "java.lang.Object")
                .orShould()
                .callMethod(GATEWAY, "sendAndWait", "java.lang.Object")
                .because("an unanswered command is lost without a trace: use sendAndWait with a time-out");
    }
}
