package dev.easel.architecture.docs;

import com.tngtech.archunit.core.domain.JavaClass;
import dev.easel.api.WireNames;
import dev.easel.architecture.House;
import dev.easel.architecture.Kinds;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How commands become events, and who reads them.
 *
 * @param decisions by context, then in the order of their commands' family
 * @param events in the order of WireNames
 */
record Flow(List<Decision> decisions, List<Event> events) {

    private static final String COMMANDS = ".commands";

    /** As byte code tells it. */
    static Flow ofTheHouse() {
        var decisions = House.CLASSES.stream()
                .filter(Kinds.aggregates())
                .flatMap(Decision::in)
                .sorted(Comparator.comparing((Decision it) -> it.command().getPackageName())
                        .thenComparingInt(it -> placeInItsFamily(it.command())))
                .toList();
        var events = WireNames.all().stream()
                .map(name -> Event.of(name, House.CLASSES.get(name.type()), decisions))
                .toList();
        return new Flow(decisions, events);
    }

    List<String> contexts() {
        return events.stream().map(Event::context).distinct().toList();
    }

    List<Event> eventsOf(String context) {
        return events.stream().filter(event -> event.context().equals(context)).toList();
    }

    List<Decision> decisionsOf(String context) {
        return decisions.stream()
                .filter(it -> it.command().getPackageName().endsWith("." + context + COMMANDS))
                .toList();
    }

    /** Those of one decision. */
    List<Event> eventsOf(Decision decision) {
        return events.stream()
                .filter(event -> decision.events().contains(event.type()))
                .toList();
    }

    List<Reader> readers() {
        return events.stream()
                .flatMap(event -> event.readers().stream())
                .distinct()
                .sorted(Comparator.comparing(Reader::group))
                .toList();
    }

    /** The contexts that a process sends commands to: it, or what stands in its package. */
    static Set<String> commandedBy(Reader process) {
        return process.type().getPackage().getClasses().stream()
                .flatMap(type -> type.getConstructorCallsFromSelf().stream())
                .map(call -> call.getTargetOwner().getPackageName())
                .filter(name -> name.startsWith("dev.easel.api.") && name.endsWith(COMMANDS))
                .map(name -> name.substring("dev.easel.api.".length(), name.length() - COMMANDS.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static int placeInItsFamily(JavaClass command) {
        var family =
                command.getRawInterfaces().stream().findFirst().orElseThrow().reflect();
        return Stream.of(family.getPermittedSubclasses()).toList().indexOf(command.reflect());
    }
}
