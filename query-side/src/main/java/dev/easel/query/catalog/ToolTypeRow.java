package dev.easel.query.catalog;

import dev.easel.api.catalog.ToolTypeId;
import dev.easel.api.catalog.events.ToolTypeDefined;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A category of tools. A removed one stays and is shown to nobody. */
@Entity
@Table(name = "tool_type")
class ToolTypeRow {

    @Id
    private String toolTypeId = "";

    private String name = "";
    private String displayName = "";
    private String icon = "";
    private String color = "";
    private boolean removed;
    private long version = -1;

    ToolTypeRow() {} // JPA fills an empty instance

    ToolTypeRow(ToolTypeId id) {
        toolTypeId = id.value();
    }

    void define(ToolTypeDefined event, long version) {
        if (version > this.version) {
            name = event.name();
            displayName = event.displayName();
            icon = event.icon();
            color = event.color();
            removed = false;
            this.version = version;
        }
    }

    void remove(long version) {
        if (version > this.version) {
            removed = true;
            this.version = version;
        }
    }

    String toolTypeId() {
        return toolTypeId;
    }

    String name() {
        return name;
    }

    String displayName() {
        return displayName;
    }

    String icon() {
        return icon;
    }

    String color() {
        return color;
    }
}
