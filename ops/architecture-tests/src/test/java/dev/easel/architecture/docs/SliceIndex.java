package dev.easel.architecture.docs;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What can be asked, what happens then, and who takes note: the part of the README between its two marks. */
record SliceIndex(Flow flow) {

    static final Path PATH = Path.of("README.md");
    static final String BEGIN = "<!-- slices: written by ops/architecture-tests, see CONTRIBUTING.md -->\n";
    static final String END = "<!-- end of slices -->\n";

    private static final Links LINKS = new Links(Path.of(""));

    /** The page with the index written anew. */
    String within(String page) {
        var begin = page.indexOf(BEGIN) + BEGIN.length();
        var end = page.indexOf(END);
        return page.substring(0, begin) + text() + page.substring(end);
    }

    private String text() {
        return flow.contexts().stream().map(this::slices).collect(joining()) + readers();
    }

    private String slices(String context) {
        var decisions = flow.decisionsOf(context);
        var rows = decisions.stream()
                .filter(decision -> !decision.events().isEmpty())
                .map(this::row)
                .toList();
        return details("<b>" + context + "</b>: " + Text.count(rows.size(), "command"))
                + "| command | decided by | events | shown by | acted on by |\n|---|---|---|---|---|\n"
                + String.join("", rows)
                + questions(decisions)
                + "\n</details>\n\n";
    }

    private String row(Decision decision) {
        var events = flow.eventsOf(decision);
        return "| " + LINKS.to(decision.command())
                + " | " + LINKS.to(decision.aggregate()) + test(Tests.of(decision, commands()))
                + " | " + events.stream().map(LINKS::toSection).collect(joining(", "))
                + " | " + groups(events.stream().flatMap(Event::projections))
                + " | " + groups(events.stream().flatMap(Event::processes))
                + " |\n";
    }

    private static String questions(List<Decision> decisions) {
        var questions = decisions.stream()
                .filter(decision -> decision.events().isEmpty())
                .map(decision -> LINKS.to(decision.command()))
                .collect(joining(", "));
        return questions.isEmpty() ? "" : "\nQuestions, which change nothing: " + questions + ".\n";
    }

    private String readers() {
        var table = new StringBuilder(
                details("<b>who reads them</b>: " + Text.count(flow.readers().size(), "processing group")));
        table.append("| group | class |\n|---|---|\n");
        for (var reader : flow.readers()) {
            table.append("| `").append(reader.group()).append("` | ").append(LINKS.to(reader.type()));
            table.append(test(Tests.of(reader, eventsOf(reader)))).append(" |\n");
        }
        return table.append("\n</details>\n").toString();
    }

    private Set<String> commands() {
        return flow.decisions().stream()
                .map(decision -> decision.command().getName())
                .collect(toSet());
    }

    private Set<String> eventsOf(Reader reader) {
        return flow.events().stream()
                .filter(event -> event.readers().contains(reader))
                .map(event -> event.type().getName())
                .collect(toSet());
    }

    private static String test(@Nullable Source test) {
        return test == null ? "" : " (" + LINKS.to("test", test.path()) + ")";
    }

    private static String groups(Stream<Reader> readers) {
        return readers.map(Reader::group)
                .distinct()
                .sorted()
                .map(group -> "`" + group + "`")
                .collect(joining(", "));
    }

    private static String details(String summary) {
        return "<details><summary>" + summary + "</summary>\n\n";
    }
}
