package dev.easel.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchRule;
import dev.easel.api.WireName;
import dev.easel.api.WireNames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** That no event is forgotten or changed. The companion {@code WireFormTest} holds each against its golden file. */
public final class EventRules {

    private static final Path GOLDEN = House.ROOT.resolve("shared-api/platform/src/test/resources/wire");

    /** Wire names of events that nobody reads, each with its reason. Today: none. */
    private static final Set<String> UNHEARD = Set.of();

    private EventRules() {}

    static ArchRule haveANameAndAGoldenFile() {
        return classes()
                .that(Kinds.events())
                .should(Flaws.none("have a wire name and a golden file", EventRules::flawsOfTheWireForm))
                .because("what was written once must be read for ever: name it in WireNames, and let WireFormTest "
                        + "write its golden file");
    }

    static ArchRule changeTheirAggregate() {
        return classes()
                .that(Kinds.events())
                .should(Flaws.none("be sourced by an aggregate", event -> {
                    return handlers(event, Kinds.SOURCING_HANDLER).findAny().isPresent()
                            ? List.of()
                            : List.of(event.getName() + " is evolved by no aggregate");
                }))
                .because("a decision that its aggregate forgets is made again: evolve it in the aggregate");
    }

    static ArchRule areHeard() {
        return classes()
                .that(Kinds.events())
                .and(describe("are not known to be unheard", event -> !UNHEARD.contains(wireName(event))))
                .should(Flaws.none("be read by a projection or a saga", event -> {
                    return Stream.of(Kinds.EVENT_HANDLER, Kinds.SAGA_HANDLER)
                                    .flatMap(handler -> handlers(event, handler))
                                    .findAny()
                                    .isPresent()
                            ? List.of()
                            : List.of(event.getName() + " is read by nobody");
                }))
                .because("an event that nobody reads is a forgotten projection: read it, or list it with the reason");
    }

    /** The methods that handle an event: as such or as one of its family, but not those that take whatever comes. */
    public static Stream<JavaMethod> handlers(JavaClass event, String annotation) {
        return Stream.concat(Stream.of(event), event.getRawInterfaces().stream())
                .flatMap(type -> type.getMethodsWithParameterTypeOfSelf().stream())
                .filter(method -> method.isAnnotatedWith(annotation))
                .distinct();
    }

    /** What the event looks like on the wire. */
    public static Path goldenFile(WireName name) {
        return GOLDEN.resolve(name.name() + ".v" + name.version() + ".json");
    }

    private static List<String> flawsOfTheWireForm(JavaClass event) {
        var named = WireNames.all().stream()
                .filter(name -> event.isEquivalentTo(name.type()))
                .toList();
        if (named.size() != 1) {
            return List.of(event.getName() + " has " + named.size() + " entries in WireNames");
        }
        var golden = goldenFile(named.getFirst());
        return Files.exists(golden) ? List.of() : List.of(event.getName() + " lacks " + golden.getFileName());
    }

    private static String wireName(JavaClass event) {
        return WireNames.all().stream()
                .filter(name -> event.isEquivalentTo(name.type()))
                .map(WireName::name)
                .findAny()
                .orElse("");
    }
}
