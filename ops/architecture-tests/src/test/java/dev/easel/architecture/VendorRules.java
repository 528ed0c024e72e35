package dev.easel.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Where the software of others is spoken to. */
final class VendorRules {

    private static final Pattern ROOM = Pattern.compile("dev\\.easel\\.saga\\.providers\\.[a-z]+");

    private static final String[] HTTP_CLIENTS = {
        "java.net.http..",
        "org.springframework.web.client..",
        "org.springframework.web.reactive..",
        "org.apache.hc..",
        "okhttp3..",
    };

    /** Not sides, and no vendor: they call Easel itself, as its users do. */
    private static final String[] CALLERS_OF_EASEL = {"dev.easel.standalone..", "dev.easel.testing.."};

    /** Calls addresses that others gave; it knows no vendor, and nobody else may call them. */
    private static final String GUARDED = "dev.easel.platform.outbound..";

    /** All sides read files, so the object store's room is the platform, and its port is ObjectStore. */
    private static final Set<String> STORE =
            Set.of("dev.easel.platform.S3ObjectStore", "dev.easel.platform.PlatformWiring");

    /** They know one type of it: ObjectStore declares SdkException for a store that is away. */
    private static final Set<String> WAIT_FOR_THE_STORE = Set.of(
            "dev.easel.platform.Problems", // answers 503
            "dev.easel.saga.providers.Outputs", // tries again
            "dev.easel.saga.providers.local.LocalProvider"); // was not able to start

    private VendorRules() {}

    static ArchRule httpIsSpokenInTheirRooms() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("dev.easel.saga.providers.*..")
                .and()
                .resideOutsideOfPackages(CALLERS_OF_EASEL)
                .and()
                .resideOutsideOfPackage(GUARDED)
                .should()
                .dependOnClassesThat(resideInAnyPackage(HTTP_CLIENTS))
                .because("a vendor that is known in one place can be replaced in one place: call it from its package "
                        + "under saga.providers, behind StepProvider");
    }

    static ArchRule theStoreStaysBehindItsPort() {
        return noClasses()
                .that(describe(
                        "are not the store's room",
                        type -> !STORE.contains(outermost(type)) && !WAIT_FOR_THE_STORE.contains(type.getName())))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("software.amazon..")
                .because("files are kept by any store: use ObjectStore, and catch what it declares");
    }

    static ArchRule nobodyEntersTheirRooms() {
        return classes()
                .that(resideInAnyPackage("dev.easel.."))
                .should(Flaws.none("know a vendor by its wiring alone", VendorRules::trespasses))
                .because("what a vendor cannot say in the words of StepProvider does not leave its package: import its "
                        + "*Wiring, and nothing else of it");
    }

    private static String outermost(JavaClass type) {
        return type.getEnclosingClass().map(VendorRules::outermost).orElseGet(type::getName);
    }

    private static List<String> trespasses(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .filter(VendorRules::isTrespass)
                .map(Dependency::getDescription)
                .toList();
    }

    private static boolean isTrespass(Dependency dependency) {
        var room = ROOM.matcher(dependency.getTargetClass().getPackageName());
        return room.lookingAt()
                && !dependency.getTargetClass().getSimpleName().endsWith("Wiring")
                && !isWithin(dependency.getOriginClass(), room.group());
    }

    private static boolean isWithin(JavaClass type, String room) {
        return (type.getPackageName() + ".").startsWith(room + ".");
    }
}
