package dev.easel.architecture.docs;

import java.util.List;

/** Contexts and processing groups, as a Mermaid picture. */
record Diagram(Flow flow) {

    String text() {
        var picture = new StringBuilder("```mermaid\nflowchart LR\n");
        picture.append("    subgraph decide [command-side]\n");
        flow.contexts().forEach(context -> picture.append("        %1$s[%1$s]\n".formatted(context)));
        picture.append("    end\n");
        picture.append(groups("show", "query-side", projections()));
        picture.append(groups("act", "saga-workers", processes()));
        for (var context : flow.contexts()) {
            flow.readers().stream()
                    .filter(reader -> reads(reader, context))
                    .forEach(reader -> picture.append("    %s --> %s\n".formatted(context, id(reader))));
        }
        for (var process : processes()) {
            Flow.commandedBy(process)
                    .forEach(context -> picture.append("    %s -.-> %s\n".formatted(id(process), context)));
        }
        return picture.append("```\n").toString();
    }

    private List<Reader> projections() {
        return flow.readers().stream().filter(Reader::isProjection).toList();
    }

    private List<Reader> processes() {
        return flow.readers().stream().filter(reader -> !reader.isProjection()).toList();
    }

    private boolean reads(Reader reader, String context) {
        return flow.eventsOf(context).stream().anyMatch(event -> event.readers().contains(reader));
    }

    private static String groups(String id, String title, List<Reader> readers) {
        var box = new StringBuilder("    subgraph %s [%s]\n".formatted(id, title));
        readers.forEach(reader -> box.append("        %s[%s]\n".formatted(id(reader), reader.group())));
        return box.append("    end\n").toString();
    }

    private static String id(Reader reader) {
        return reader.group().replaceAll("[.-]", "_");
    }
}
