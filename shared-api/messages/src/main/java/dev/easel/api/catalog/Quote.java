package dev.easel.api.catalog;

import java.util.List;

/**
 * What a submission would run and cost.
 *
 * @param version sequence number of the tool's last event
 */
public record Quote(ToolId toolId, long version, boolean active, ToolDefinition definition, List<Style> styles) {

    public Quote {
        styles = List.copyOf(styles);
    }
}
