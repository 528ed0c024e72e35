package dev.easel.architecture.docs;

import com.tngtech.archunit.core.domain.JavaClass;
import java.nio.file.Path;

/**
 * Links of one page.
 *
 * @param folder of the page, from the root of the house
 */
record Links(Path folder) {

    String to(JavaClass type) {
        return to(type.getSimpleName(), Source.of(type).path());
    }

    String to(Reader reader) {
        return to("`" + reader.group() + "`", Source.of(reader.type()).path());
    }

    String to(String text, Path path) {
        return "[" + text + "](" + folder.relativize(path) + ")";
    }

    /** To an event's section in the catalogue. */
    String toSection(Event event) {
        var name = event.type().getSimpleName();
        return "[" + name + "](" + folder.relativize(EventPage.PATH) + "#" + Text.anchor(name) + ")";
    }
}
