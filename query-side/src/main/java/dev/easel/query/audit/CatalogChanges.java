package dev.easel.query.audit;

import dev.easel.api.catalog.events.CatalogEvent;
import dev.easel.api.catalog.events.StyleAdded;
import dev.easel.api.catalog.events.StyleRemoved;
import dev.easel.api.catalog.events.ToolActivated;
import dev.easel.api.catalog.events.ToolDeactivated;
import dev.easel.api.catalog.events.ToolDefined;
import dev.easel.api.catalog.events.ToolFeatured;
import dev.easel.api.catalog.events.ToolRemoved;
import dev.easel.api.catalog.events.ToolShelved;
import dev.easel.api.catalog.events.ToolTypeDefined;
import dev.easel.api.catalog.events.ToolTypeRemoved;
import dev.easel.api.catalog.events.ToolUnfeatured;
import dev.easel.api.catalog.events.ToolUnshelved;
import dev.easel.api.catalog.events.ToolsOrdered;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** What the events of the catalogue changed. */
final class CatalogChanges {

    private static final String STYLES = "styles";
    private static final String ORDER = "tools";

    private final AuditBook book;

    CatalogChanges(AuditBook book) {
        this.book = book;
    }

    void note(CatalogEvent event, Happening happening) {
        switch (event) {
            case ToolDefined it ->
                book.change(
                        Kind.TOOL,
                        happening,
                        tool -> tool.define(it.definition().slug(), Forms.of(it.definition())));
            case ToolRemoved _ -> book.change(Kind.TOOL, happening, State::remove);
            case ToolActivated _ -> turn(happening, "active", true);
            case ToolDeactivated _ -> turn(happening, "active", false);
            case ToolFeatured _ -> turn(happening, "featured", true);
            case ToolUnfeatured _ -> turn(happening, "featured", false);
            case StyleAdded it -> restyle(happening, styles -> styles.add(Forms.of(it.style())));
            case StyleRemoved it ->
                restyle(happening, styles -> without(styles, it.styleId().value()));
            case ToolTypeDefined it ->
                book.change(Kind.TOOL_TYPE, happening, type -> type.define(it.name(), Forms.of(it)));
            case ToolTypeRemoved _ -> book.change(Kind.TOOL_TYPE, happening, State::remove);
            case ToolShelved it -> place(happening, it.toolId().value(), true);
            case ToolUnshelved it -> place(happening, it.toolId().value(), false);
            case ToolsOrdered it ->
                order(happening, it.toolIds().stream().map(Object::toString).toList());
        }
    }

    /** It was the other way before: turning it as it is records no event. */
    private void turn(Happening happening, String part, boolean on) {
        var values = new Values(Forms.empty().put(part, !on), Forms.empty().put(part, on));
        book.change(Kind.TOOL, happening, _ -> values);
    }

    private void restyle(Happening happening, UnaryOperator<ArrayNode> change) {
        book.change(Kind.TOOL, happening, tool -> {
            var before = array(tool, STYLES);
            var after = change.apply(before.deepCopy());
            tool.set(STYLES, after);
            return new Values(Forms.only(STYLES, before), Forms.only(STYLES, after));
        });
    }

    /** A consequence of the tool's definition or removal, which is told by itself. */
    private void place(Happening happening, String tool, boolean isThere) {
        book.change(Kind.TOOL_SHELF, happening, shelf -> {
            var ids = ids(shelf);
            if (!isThere) {
                ids.remove(tool);
            } else if (!ids.contains(tool)) {
                ids.add(tool);
            }
            shelf.set(ORDER, Forms.texts(ids));
            return null;
        });
    }

    private void order(Happening happening, List<String> tools) {
        book.change(Kind.TOOL_SHELF, happening, shelf -> {
            var before = ids(shelf);
            shelf.set(ORDER, Forms.texts(tools));
            return new Values(names(before), names(tools));
        });
    }

    private JsonNode names(List<String> tools) {
        return Forms.only(ORDER, Forms.texts(book.memory().names(tools)));
    }

    private static List<String> ids(State shelf) {
        var ids = new ArrayList<String>();
        array(shelf, ORDER).forEach(id -> ids.add(id.asString()));
        return ids;
    }

    private static ArrayNode array(State state, String part) {
        return state.value(part) instanceof ArrayNode known ? known : Forms.texts(List.of());
    }

    private static ArrayNode without(ArrayNode styles, String id) {
        styles.removeIf(style -> style.path("styleId").asString().equals(id));
        return styles;
    }
}
