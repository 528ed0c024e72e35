package dev.easel.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.TreeMap;

/** The twelve rules of the house. Each has a canary: a class on which it must fail. The last two stand in SourceRules. */
final class Rules {

    private static final String[] SIDES = {"dev.easel.command..", "dev.easel.query..", "dev.easel.saga.."};

    private Rules() {}

    static Map<String, ArchRule> all() {
        var rules = new TreeMap<String, ArchRule>();
        rules.put("01 the API knows nobody", MessageRules.theApiKnowsNobody());
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
        rules.put("04 events are plain facts", MessageRules.eventsArePlainFacts());
        rules.put("05 commands have one address", MessageRules.commandsHaveOneAddress());
        rules.put("06a every event has a name and a golden file", EventRules.haveANameAndAGoldenFile());
        rules.put("06b every event changes its aggregate", EventRules.changeTheirAggregate());
        rules.put("06c every event is heard", EventRules.areHeard());
        rules.put("07a aggregates are pure", AggregateRules.arePure());
        rules.put("07b aggregates, sagas and readers do not ask for the time", AggregateRules.doNotAskForTheTime());
        rules.put("07c only decisions apply events", AggregateRules.onlyDecisionsApplyEvents());
        rules.put("08 evolve only assigns", EvolveRules.onlyAssign());
        rules.put("09a sagas remember, they do not work", SagaRules.doNotWork());
        rules.put("09b sagas have a processing group", SagaRules.haveAGroup());
        rules.put("09c sagas wait for the answers to their commands", SagaRules.waitForAnswers());
        rules.put("09d sagas remember only facts", SagaRules.rememberOnlyFacts());
        rules.put("10a every reader has a name", ReaderRules.haveALiteralName());
        rules.put("10b every reader has a memory plan", ReaderRules.haveAMemoryPlan());
        rules.put("10c read models send no commands", readModelsSendNoCommands());
        rules.put("11a a vendor is called from its room", VendorRules.httpIsSpokenInTheirRooms());
        rules.put("11b the object store stays behind its port", VendorRules.theStoreStaysBehindItsPort());
        rules.put("11c nobody enters a vendor's room", VendorRules.nobodyEntersTheirRooms());
        rules.put("12a nothing is injected into fields", HouseRules.nothingIsInjectedIntoFields());
        rules.put("12b nothing optional is stored or passed", HouseRules.nothingOptionalIsStoredOrPassed());
        rules.put("12c times are instants", HouseRules.timesAreInstants());
        rules.put("12d nothing is printed", HouseRules.nothingIsPrinted());
        rules.put("12e faults have a name", HouseRules.faultsHaveAName());
        rules.put("12f names say what it is", HouseRules.namesSayWhatItIs());
        rules.put("12g every package is null-marked", HouseRules.everyPackageIsNullMarked());
        rules.put("12h public is what others need", HouseRules.publicIsWhatOthersNeed());
        return rules;
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

    private static ArchRule readModelsSendNoCommands() {
        return noClasses()
                .that()
                .resideInAPackage("dev.easel.query..")
                .should()
                .dependOnClassesThat(Kinds.named("org.axonframework.commandhandling.gateway.CommandGateway")
                        .or(Kinds.named("dev.easel.platform.Commands")))
                .because("reading changes nothing: react in a saga");
    }

    private static DescribedPredicate<JavaClass> inAnyPlatform() {
        return resideInAnyPackage(
                "dev.easel.command.platform..", "dev.easel.query.platform..", "dev.easel.saga.platform..");
    }

    private static DescribedPredicate<JavaClass> isSideMain() {
        return describe("a side's main class", type -> type.isAnnotatedWith("dev.easel.platform.EaselSide"));
    }
}
