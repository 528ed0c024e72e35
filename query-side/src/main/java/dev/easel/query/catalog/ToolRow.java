package dev.easel.query.catalog;

import static java.util.Objects.requireNonNull;

import dev.easel.api.catalog.Style;
import dev.easel.api.catalog.StyleId;
import dev.easel.api.catalog.ToolAnswer;
import dev.easel.api.catalog.ToolDefinition;
import dev.easel.api.catalog.ToolId;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A tool as it is now. Changes are those of its events; one that was seen is not applied again. A removed one stays and is
 * shown to nobody.
 */
@Entity
@Table(name = "tool")
class ToolRow {

    @Id
    private String toolId = "";

    private String slug = "";
    private String toolTypeId = "";

    @Convert(converter = DefinitionColumn.class)
    private @Nullable ToolDefinition definition;

    @Convert(converter = StylesColumn.class)
    private List<Style> styles = List.of();

    private boolean active;
    private boolean featured;
    private boolean removed;
    private @Nullable Instant definedAt;
    private @Nullable Instant changedAt;
    private long version = -1;

    ToolRow() {} // JPA fills an empty instance

    ToolRow(ToolId id) {
        toolId = id.value();
    }

    void define(ToolDefinition definition, Instant at) {
        if (definedAt == null || removed) {
            definedAt = at;
        }
        slug = definition.slug();
        toolTypeId = definition.toolTypeId().value();
        this.definition = definition;
        removed = false;
        changedAt = at;
    }

    void remove() {
        removed = true;
        featured = false;
        styles = List.of();
    }

    void activate(boolean active, Instant at) {
        this.active = active;
        changedAt = at;
    }

    void feature(boolean featured, Instant at) {
        this.featured = featured;
        changedAt = at;
    }

    void add(Style style, Instant at) {
        styles = Stream.concat(styles.stream(), Stream.of(style)).toList();
        changedAt = at;
    }

    void remove(StyleId style, Instant at) {
        styles = styles.stream().filter(it -> !it.styleId().equals(style)).toList();
        changedAt = at;
    }

    /** Whether an event with that number has not been seen; it has been from now on. */
    boolean isNews(long version) {
        if (version <= this.version) {
            return false;
        }
        this.version = version;
        return true;
    }

    String toolId() {
        return toolId;
    }

    String toolTypeId() {
        return toolTypeId;
    }

    boolean isActive() {
        return active;
    }

    ToolDefinition definition() {
        return requireNonNull(definition);
    }

    /** The same as the tool itself answers a command. */
    ToolAnswer answer() {
        return new ToolAnswer(
                new ToolId(toolId),
                version,
                definition(),
                styles,
                active,
                featured,
                requireNonNull(definedAt),
                requireNonNull(changedAt));
    }
}
