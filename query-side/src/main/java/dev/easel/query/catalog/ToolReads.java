package dev.easel.query.catalog;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import dev.easel.api.providers.ProviderScope;
import dev.easel.platform.Caller;
import dev.easel.platform.Problem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue, for everybody: active tools, one tool, categories. */
@RestController
class ToolReads {

    private final ToolRows tools;
    private final ToolTypeRows types;
    private final ToolProviderRows providers;
    private final JsonMapper json = JsonMapper.shared();

    ToolReads(ToolRows tools, ToolTypeRows types, ToolProviderRows providers) {
        this.tools = tools;
        this.types = types;
        this.providers = providers;
    }

    @GetMapping("/api/tools")
    ToolJson.Many list(
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable Boolean featured) {
        var known = types();
        var typeId = type == null
                ? null
                : types.findByName(type).map(ToolTypeRow::toolTypeId).orElse("");
        var found = tools.findAll(
                ToolRows.active().and(ToolRows.ofType(typeId)).and(ToolRows.featured(featured)),
                Sort.by("title", "toolId"));
        return new ToolJson.Many(
                found.stream().map(tool -> ToolJson.of(tool, type(tool, known))).toList());
    }

    /** An inactive tool is seen by those who may try it before it is launched. */
    @GetMapping("/api/tools/{slug}")
    ToolJson.Detail one(@Nullable Caller caller, @PathVariable String slug) {
        var tool = tools.findBySlug(slug)
                .filter(found -> found.isActive() || (caller != null && caller.isOperator()))
                .orElseThrow(() -> Problem.notFound("Tool"));
        return new ToolJson.Detail(
                ToolJson.of(tool, type(tool, types())), config(tool), json.readTree(tool.inputSchema()));
    }

    @GetMapping("/api/tool-types")
    ToolJson.Types listTypes() {
        return new ToolJson.Types(types.findAll(Sort.by("displayName", "name")).stream()
                .map(ToolJson.Type::of)
                .toList());
    }

    private ToolJson.Config config(ToolRow tool) {
        return new ToolJson.Config(
                tool.steps().stream()
                        .map(step -> new ToolJson.Step(step.stepId(), step.name(), step.type(), step.cost()))
                        .toList(),
                tool.maxFileSizeBytes(),
                tool.supportedFormats(),
                List.of(),
                runsOn(tool));
    }

    private @Nullable String runsOn(ToolRow tool) {
        var names = tool.steps().stream().map(ToolRow.Step::provider).distinct().toList();
        var words = providers.findByScopeAndNameInOrderByName(ProviderScope.WEB, names).stream()
                .map(ToolProviderRow::displayName)
                .collect(joining(", "));
        return words.isEmpty() ? null : words;
    }

    private Map<String, ToolJson.Type> types() {
        return types.findAll().stream().collect(toMap(ToolTypeRow::toolTypeId, ToolJson.Type::of));
    }

    /** A tool without its type would be a tool that nobody can find: it is shown under an empty one. */
    private static ToolJson.Type type(ToolRow tool, Map<String, ToolJson.Type> known) {
        return known.getOrDefault(tool.toolTypeId(), new ToolJson.Type("", "", "", ""));
    }
}
