package dev.easel.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.BE_ANNOTATED_WITH_AN_INJECTION_ANNOTATION;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Manners that hold in every room. What only the source text shows is in {@link SourceRules}. */
final class HouseRules {

    private static final Set<Class<?>> OPTIONALS =
            Set.of(Optional.class, OptionalInt.class, OptionalLong.class, OptionalDouble.class);
    private static final Set<String> DATES =
            Set.of("java.util.Date", "java.util.Calendar", "java.util.GregorianCalendar", "java.text.SimpleDateFormat");
    private static final Set<Class<?>> NAMELESS =
            Set.of(Throwable.class, Exception.class, RuntimeException.class, Error.class, IllegalStateException.class);
    private static final Pattern EMPTY_WORD = Pattern.compile(".+(?:Utils?|Helpers?|Manager|Impl|D[Tt][Oo]|Service)");

    /** Where a broken machine is met first, or nobody is left to answer: what the sides stand on, and programs. */
    private static final String[] BELOW_THE_SIDES = {
        "..platform..", "dev.easel.engine..", "dev.easel.embedded..", "dev.easel.standalone..", "dev.easel.testing.."
    };

    /** Public, although byte code shows nobody else who uses it. */
    private static final Set<String> USED_UNSEEN = Set.of(
            "dev.easel.saga.providers.CrashPoint", // a crash test in ops/standalone names them
            "dev.easel.saga.providers.local.shape.DepthMap", // the compiler copies its constants to its users
            "dev.easel.saga.providers.local.stylise.Stylise"); // a test of the figurine begins with its picture

    private HouseRules() {}

    static ArchRule nothingIsInjectedIntoFields() {
        return noFields()
                .should(BE_ANNOTATED_WITH_AN_INJECTION_ANNOTATION)
                .because("what a class needs shows in its constructor: hand it over in the context's *Wiring");
    }

    static ArchRule nothingOptionalIsStoredOrPassed() {
        return classes()
                .should(Flaws.none("have no Optional as field or parameter", HouseRules::optionals))
                .because("absence is said once: use @Nullable and let NullAway see to it; Optional is for answers");
    }

    static ArchRule timesAreInstants() {
        return noClasses()
                .should()
                .dependOnClassesThat(describe("dates of the last century", type -> DATES.contains(type.getName())))
                .because("a moment is an Instant, a span a Duration: convert at the library that knows no better");
    }

    static ArchRule nothingIsPrinted() {
        return noClasses()
                .should(ACCESS_STANDARD_STREAMS)
                .because("what is printed is lost: log it, or use the launcher's Terminal to speak to a person");
    }

    static ArchRule faultsHaveAName() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(BELOW_THE_SIDES)
                .should()
                .callConstructorWhere(describe("the exception says nothing by its type", HouseRules::isNameless))
                .because(
                        "a caller is refused (Refusal, Problem), a process is told by an event, and a fault has a name");
    }

    static ArchRule namesSayWhatItIs() {
        return classes()
                .should(Flaws.none("be called by what they are", type -> {
                    return EMPTY_WORD.matcher(type.getSimpleName()).matches()
                            ? List.of(type.getName() + " is called by an empty word")
                            : List.of();
                }))
                .because("Util, Helper, Manager, Impl, DTO and Service fit everything: call it by the noun it is");
    }

    static ArchRule everyPackageIsNullMarked() {
        return classes()
                .should(Flaws.none("live in a package that is @NullMarked", type -> {
                    return type.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked")
                            ? List.of()
                            : List.of(type.getPackageName() + " is not @NullMarked");
                }))
                .because("null is checked where the package says so: add a package-info with one sentence and it");
    }

    static ArchRule publicIsWhatOthersNeed() {
        return classes()
                .that(resideInAnyPackage("dev.easel.command..", "dev.easel.query..", "dev.easel.saga.."))
                .and(describe("are public", type -> type.getModifiers().contains(JavaModifier.PUBLIC)))
                .and(describe("stand alone", JavaClass::isTopLevelClass))
                .should(Flaws.none("be used by another package", type -> {
                    return isUsedElsewhere(type) || isCreatedByAFramework(type) || USED_UNSEEN.contains(type.getName())
                            ? List.of()
                            : List.of(type.getName() + " is public, but only its own package uses it");
                }))
                .because("what nobody else sees can be changed at will: leave out the word public");
    }

    private static List<String> optionals(JavaClass type) {
        var fields = type.getFields().stream()
                .filter(field -> isOptional(field.getRawType()))
                .map(field -> field.getFullName() + " is optional");
        var parameters = type.getCodeUnits().stream()
                .filter(unit -> !unit.getModifiers().contains(JavaModifier.SYNTHETIC))
                .filter(unit -> unit.getRawParameterTypes().stream().anyMatch(HouseRules::isOptional))
                .map(unit -> unit.getFullName() + " takes something optional");
        return Stream.concat(fields, parameters).toList();
    }

    private static boolean isOptional(JavaClass type) {
        return OPTIONALS.stream().anyMatch(type::isEquivalentTo);
    }

    private static boolean isNameless(JavaCall<?> call) {
        return NAMELESS.stream().anyMatch(call.getTargetOwner()::isEquivalentTo)
                && !call.getOriginOwner().isAssignableTo(Throwable.class); // one that has a name calls its parent's
    }

    private static boolean isUsedElsewhere(JavaClass type) {
        return type.getDirectDependenciesToSelf().stream()
                .map(Dependency::getOriginClass)
                .anyMatch(user -> !user.getPackage().equals(type.getPackage()));
    }

    private static boolean isCreatedByAFramework(JavaClass type) {
        return Kinds.sagas().test(type) || type.isAnnotatedWith("dev.easel.platform.EaselSide");
    }
}
