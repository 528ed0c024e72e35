package dev.easel.architecture.docs;

import static java.util.stream.Collectors.joining;

import dev.easel.architecture.EventRules;
import dev.easel.architecture.House;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The catalogue of events. */
record EventPage(Flow flow) {

    private static final Path FOLDER = Path.of("ops", "docs");
    static final Path PATH = FOLDER.resolve("events.md");

    private static final Links LINKS = new Links(FOLDER);

    private static final String INTRO = """
            # Events

            Everything that can happen in Easel, and who takes note. Written from the code by `ops/architecture-tests`, which
            fails when this page says something else (CONTRIBUTING.md says how to write it again).

            An event is decided by an aggregate, kept for ever in the log under its wire name, read by processing groups in the
            order of the log, and passed on to Kafka as a CloudEvent of that name (`platform.relay`). It carries the values
            after the change. A released event never changes; a new shape gets a new version.

            """;

    private static final String PICTURE = """
            ## Who reads what

            Contexts on the left: whoever reads their events is on the right. Dotted lines are the commands that processes send.

            """;

    String text() {
        var page = new StringBuilder(INTRO);
        flow.contexts().forEach(context -> page.append(contents(context)));
        page.append("\n").append(PICTURE).append(new Diagram(flow).text());
        page.append(groups());
        for (var context : flow.contexts()) {
            page.append("\n## ").append(Text.title(context)).append("\n");
            flow.eventsOf(context).forEach(event -> page.append(section(event)));
        }
        return page.toString();
    }

    private String contents(String context) {
        return "- **[" + Text.title(context) + "](#" + Text.anchor(context) + ")**: "
                + flow.eventsOf(context).stream().map(EventPage::jump).collect(joining(", "))
                + "\n";
    }

    private String groups() {
        var table = new StringBuilder("\n| group | what it does |\n|---|---|\n");
        for (var reader : flow.readers()) {
            var said = Source.of(reader.type()).sentence();
            table.append("| ")
                    .append(LINKS.to(reader))
                    .append(" | ")
                    .append(Text.cell(said))
                    .append(" |\n");
        }
        return table.toString();
    }

    private static String section(Event event) {
        var source = Source.of(event.type());
        var golden = House.ROOT.relativize(EventRules.goldenFile(event.name()));
        return "\n### " + event.type().getSimpleName() + "\n\n"
                + source.sentence() + " On the wire: `" + event.name().name() + "`, version "
                + event.name().version() + " (" + LINKS.to("record", source.path()) + ", " + LINKS.to("example", golden)
                + ").\n\n"
                + components(event, source)
                + "\n- Decided by " + deciders(event) + "\n"
                + line("Shown by", event.projections())
                + line("Acted on by", event.processes())
                + "\n<details><summary>Example</summary>\n\n```json\n" + read(golden) + "```\n\n</details>\n";
    }

    private static String components(Event event, Source source) {
        var said = source.components();
        var table = new StringBuilder("| component | type | meaning |\n|---|---|---|\n");
        for (var component : event.type().reflect().getRecordComponents()) {
            table.append(row(component, said));
        }
        return table.toString();
    }

    private static String row(RecordComponent component, Map<String, String> said) {
        var type = component.getGenericType().getTypeName().replaceAll("[a-z]+\\.", "");
        var optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class) ? ", may be absent" : "";
        var meaning = said.getOrDefault(component.getName(), "");
        return "| " + component.getName() + " | `" + type + "`" + optional + " | " + Text.cell(meaning) + " |\n";
    }

    private static String deciders(Event event) {
        return event.decisions().stream()
                .map(Decision::aggregate)
                .distinct()
                .map(aggregate -> LINKS.to(aggregate) + " on "
                        + event.decisions().stream()
                                .filter(decision -> decision.aggregate().equals(aggregate))
                                .map(decision -> LINKS.to(decision.command()))
                                .collect(joining(", ")))
                .collect(joining("; "));
    }

    private static String line(String words, Stream<Reader> readers) {
        var links = readers.map(LINKS::to).collect(joining(", "));
        return links.isEmpty() ? "" : "- " + words + " " + links + "\n";
    }

    private static String jump(Event event) {
        var name = event.type().getSimpleName();
        return "[" + name + "](#" + Text.anchor(name) + ")";
    }

    private static String read(Path path) {
        try {
            return Files.readString(House.ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
