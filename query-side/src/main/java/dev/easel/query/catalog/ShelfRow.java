package dev.easel.query.catalog;

import dev.easel.api.catalog.ShelfId;
import dev.easel.api.catalog.ToolId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The order in which tools stand. Changes are those of its events; one that was seen is not applied again. */
@Entity
@Table(name = "tool_shelf")
class ShelfRow {

    @Id
    private String shelfId = "";

    private List<String> toolIds = new ArrayList<>();
    private long version = -1;

    ShelfRow() {} // JPA fills an empty instance

    ShelfRow(ShelfId id) {
        shelfId = id.value();
    }

    /** A new one comes last; another category changes no place. */
    void put(ToolId tool) {
        if (!toolIds.contains(tool.value())) {
            toolIds.add(tool.value());
        }
    }

    void remove(ToolId tool) {
        toolIds.remove(tool.value());
    }

    void order(List<ToolId> tools) {
        toolIds = new ArrayList<>(tools.stream().map(ToolId::value).toList());
    }

    /** Whether an event with that number has not been seen; it has been from now on. */
    boolean isNews(long version) {
        if (version <= this.version) {
            return false;
        }
        this.version = version;
        return true;
    }

    /** Counted from 1; 0 when it does not stand here. */
    int position(String toolId) {
        return toolIds.indexOf(toolId) + 1;
    }

    /** By place; what has none comes last. */
    Comparator<ToolRow> order() {
        return Comparator.comparingInt((ToolRow tool) -> {
                    var position = position(tool.toolId());
                    return position == 0 ? Integer.MAX_VALUE : position;
                })
                .thenComparing(ToolRow::toolId);
    }
}
