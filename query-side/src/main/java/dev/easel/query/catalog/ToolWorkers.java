package dev.easel.query.catalog;

import static java.util.stream.Collectors.joining;

import dev.easel.api.catalog.StepTemplate;
import dev.easel.api.catalog.ToolDefinition;
import dev.easel.api.tasks.StepTypes;
import dev.easel.platform.AdminToolJson.Flaw;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who could do the work of tools at one moment.
 *
 * @param providers what people call them, by the name that steps use, in their order
 */
record ToolWorkers(Map<String, String> providers, StepTypes executors) {

    /** Who does the work of a tool, in words; null when none of them is known. */
    @Nullable
    String of(ToolDefinition definition) {
        var names = definition.steps().stream().map(StepTemplate::provider).collect(Collectors.toSet());
        var words = providers.entrySet().stream()
                .filter(provider -> names.contains(provider.getKey()))
                .map(Map.Entry::getValue)
                .collect(joining(", "));
        return words.isEmpty() ? null : words;
    }

    /** What keeps a tool from being activated. */
    List<Flaw> flaws(ToolDefinition definition) {
        return Flaw.of(definition, executors, providers::containsKey);
    }
}
