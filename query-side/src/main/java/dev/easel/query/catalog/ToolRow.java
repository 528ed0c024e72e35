package dev.easel.query.catalog;

import dev.easel.api.catalog.StepTemplate;
import dev.easel.api.catalog.ToolDefinition;
import dev.easel.api.catalog.ToolId;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A tool as the public sees it. Changes are those of its events; one that was seen is not applied again. */
@Entity
@Table(name = "tool")
class ToolRow {

    @Id
    private String toolId = "";

    private String slug = "";
    private String title = "";
    private String description = "";
    private String toolTypeId = "";
    private @Nullable String thumbnailUrl;
    private long creditsCost;
    private long maxFileSizeBytes;
    private List<String> supportedFormats = new ArrayList<>();
    private String inputSchema = "{}";
    private boolean active;
    private boolean featured;
    private long version = -1;

    @ElementCollection
    @CollectionTable(name = "tool_step", joinColumns = @JoinColumn(name = "tool_id"))
    @OrderColumn(name = "ordinal")
    private List<Step> steps = new ArrayList<>();

    ToolRow() {} // JPA fills an empty instance

    ToolRow(ToolId id) {
        toolId = id.value();
    }

    void define(ToolDefinition definition) {
        slug = definition.slug();
        title = definition.title();
        description = definition.description();
        toolTypeId = definition.toolTypeId().value();
        thumbnailUrl = definition.thumbnailUrl();
        creditsCost = definition.creditsCost().units();
        maxFileSizeBytes = definition.limits().maxFileSizeBytes();
        supportedFormats = new ArrayList<>(definition.limits().supportedFormats());
        inputSchema = definition.inputSchema();
        steps.clear();
        definition.steps().forEach(step -> steps.add(new Step(step)));
    }

    void activate(boolean active) {
        this.active = active;
    }

    void feature(boolean featured) {
        this.featured = featured;
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

    String slug() {
        return slug;
    }

    String title() {
        return title;
    }

    String description() {
        return description;
    }

    String toolTypeId() {
        return toolTypeId;
    }

    @Nullable
    String thumbnailUrl() {
        return thumbnailUrl;
    }

    long creditsCost() {
        return creditsCost;
    }

    long maxFileSizeBytes() {
        return maxFileSizeBytes;
    }

    List<String> supportedFormats() {
        return List.copyOf(supportedFormats);
    }

    String inputSchema() {
        return inputSchema;
    }

    boolean isActive() {
        return active;
    }

    boolean isFeatured() {
        return featured;
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** One stage of a tool. */
    @Embeddable
    static class Step {

        private String stepId = "";
        private String name = "";
        private String type = "";
        private String provider = "";
        private long cost;

        Step() {} // JPA fills an empty instance

        Step(StepTemplate step) {
            stepId = step.id();
            name = step.name();
            type = step.type();
            provider = step.provider();
            cost = step.cost().units();
        }

        String stepId() {
            return stepId;
        }

        String name() {
            return name;
        }

        String type() {
            return type;
        }

        String provider() {
            return provider;
        }

        long cost() {
            return cost;
        }
    }
}
