package dev.easel.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.TreeMap;

/** The rules of style.md C that hold from the start. Each has a canary: a class on which it must fail. */
final class Rules {

    private static final String[] SIDES = {"dev.easel.command..", "dev.easel.query..", "dev.easel.saga.."};

    private Rules() {}

    static Map<String, ArchRule> all() {
        var rules = new TreeMap<String, ArchRule>();
        rules.put("01 the API knows nobody", theApiKnowsNobody());
        rules.put(
                "02a sides meet only in the API: command",
                sideKnowsNoOther("dev.easel.command..", "dev.easel.query..", "dev.easel.saga.."));
        rules.put(
                "02b sides meet only in the API: query",
                sideKnowsNoOther("dev.easel.query..", "dev.easel.command..", "dev.easel.saga.."));
        rules.put(
                "02c sides meet only in the API: saga",
                sideKnowsNoOther("dev.easel.saga..", "dev.easel.command..", "dev.easel.query.."));
        rules.put("02d the engine knows no side and no context", theEngineKnowsNoContext());
        rules.put("03 contexts do not know each other", contextsDoNotKnowEachOther());
        rules.put("07 aggregates are pure", aggregatesArePure());
        rules.put("09a sagas remember, they do not work", sagasDoNotWork());
        rules.put("09b sagas have a processing group", sagasHaveAGroup());
        rules.put("09c sagas wait for the answers to their commands", SagaRules.waitForAnswers());
        rules.put("10a every reader has a name", ReaderRules.haveALiteralName());
        rules.put("10b every reader has a memory plan", ReaderRules.haveAMemoryPlan());
        rules.put("10c read models send no commands", readModelsSendNoCommands());
        return rules;
    }

    private static ArchRule theApiKnowsNobody() {
        return classes()
                .that()
                .resideInAPackage("dev.easel.api..")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("dev.easel.api..", "java..", "org.jspecify..")
                        .or(named("org.axonframework.modelling.command.TargetAggregateIdentifier"))
                        .or(named("org.axonframework.serialization.Revision"))
                        .or(named("org.axonframework.commandhandling.CommandExecutionException"))
                        .or(arrays()))
                .because("messages outlive frameworks: put what needs a library into a side");
    }

    private static ArchRule sideKnowsNoOther(String side, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(side)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(others)
                .because("sides meet only in messages: send a command, or read a view of the other's schema");
    }

    private static ArchRule theEngineKnowsNoContext() {
        return noClasses()
                .that()
                .resideInAPackage("dev.easel.engine..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(SIDES).or(resideInAnyPackage("dev.easel.api.*..")))
                .because("the engine is a library: hand names and types to it from the platform");
    }

    private static ArchRule contextsDoNotKnowEachOther() {
        return slices().matching("dev.easel.(command|query|saga).(*)..")
                .namingSlices("$1.$2")
                .should()
                .notDependOnEachOther()
                .ignoreDependency(DescribedPredicate.alwaysTrue(), inAnyPlatform())
                .ignoreDependency(inAnyPlatform(), DescribedPredicate.alwaysTrue())
                .ignoreDependency(isSideMain(), DescribedPredicate.alwaysTrue())
                .because("a context can be read, changed and moved alone: share through messages or platform");
    }

    private static ArchRule aggregatesArePure() {
        return noClasses()
                .that(Kinds.aggregates())
                .or()
                .haveSimpleNameEndingWith("Policy")
                .or()
                .haveSimpleNameEndingWith("Price")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "org.slf4j..",
                                "java.sql..",
                                "java.net..",
                                "java.io..",
                                "java.nio.file..",
                                "java.util.random..",
                                "org.axonframework.commandhandling.gateway..")
                        .or(springButTheStereotype())
                        .or(named("java.time.Clock"))
                        .or(named("java.util.UUID"))
                        .or(named("java.util.Random")))
                .because("a decision must be the same whenever it is replayed: ids and times come in with the message");
    }

    private static ArchRule sagasDoNotWork() {
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

    private static ArchRule sagasHaveAGroup() {
        return classes()
                .that(Kinds.sagas())
                .should()
                .beAnnotatedWith("org.axonframework.config.ProcessingGroup")
                .because("the default group is the class name: a rename would lose the token");
    }

    private static ArchRule readModelsSendNoCommands() {
        return noClasses()
                .that()
                .resideInAPackage("dev.easel.query..")
                .should()
                .dependOnClassesThat(named("org.axonframework.commandhandling.gateway.CommandGateway")
                        .or(named("dev.easel.platform.Commands")))
                .because("reading changes nothing: react in a saga");
    }

    private static DescribedPredicate<JavaClass> springButTheStereotype() {
        return describe(
                "Spring, but for the stereotype", type -> type.getPackageName().startsWith("org.springframework"));
    }

    private static DescribedPredicate<JavaClass> inAnyPlatform() {
        return resideInAnyPackage(
                "dev.easel.command.platform..", "dev.easel.query.platform..", "dev.easel.saga.platform..");
    }

    private static DescribedPredicate<JavaClass> isSideMain() {
        return describe("a side's main class", type -> type.isAnnotatedWith("dev.easel.platform.EaselSide"));
    }

    private static DescribedPredicate<JavaClass> named(String name) {
        return describe(name, type -> type.getName().equals(name));
    }

    private static DescribedPredicate<JavaClass> arrays() {
        return describe("arrays", JavaClass::isArray);
    }
}
