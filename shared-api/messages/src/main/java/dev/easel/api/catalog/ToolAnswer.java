package dev.easel.api.catalog;

import java.time.Instant;
import java.util.List;

/**
 * A tool as it is now.
 *
 * @param version sequence number of its last event
 */
public record ToolAnswer(
        ToolId toolId,
        long version,
        ToolDefinition definition,
        List<Style> styles,
        boolean active,
        boolean featured,
        Instant definedAt,
        Instant changedAt) {

    public ToolAnswer {
        styles = List.copyOf(styles);
    }
}
