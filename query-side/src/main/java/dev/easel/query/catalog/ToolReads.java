package dev.easel.query.catalog;

import static java.util.stream.Collectors.toMap;

import dev.easel.platform.Caller;
import dev.easel.platform.Origin;
import dev.easel.platform.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue, for everybody: active tools in their order, one tool, categories. */
@RestController
class ToolReads {

    private static final Sort BY_DISPLAY_NAME = Sort.by("displayName", "name");

    private final ToolRows tools;
    private final ShelfRows shelves;
    private final ToolTypeRows types;
    private final ToolViews views;

    ToolReads(ToolRows tools, ShelfRows shelves, ToolTypeRows types, ToolViews views) {
        this.tools = tools;
        this.shelves = shelves;
        this.types = types;
        this.views = views;
    }

    @GetMapping("/api/tools")
    ToolJson.Many list(
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable Boolean featured,
            HttpServletRequest request) {
        var known = types();
        var typeId = type == null
                ? null
                : types.findByNameAndRemovedFalse(type)
                        .map(ToolTypeRow::toolTypeId)
                        .orElse("");
        var found = tools.findAll(ToolRows.active().and(ToolRows.ofType(typeId)).and(ToolRows.featured(featured)));
        return new ToolJson.Many(found.stream()
                .sorted(shelves.ofTools().order())
                .map(tool -> views.show(tool, type(tool, known), Origin.of(request)))
                .toList());
    }

    /** An inactive tool is seen by those who may try it before it is launched. */
    @GetMapping("/api/tools/{slug}")
    ToolJson.Detail one(@Nullable Caller caller, @PathVariable String slug, HttpServletRequest request) {
        var tool = tools.findBySlugAndRemovedFalse(slug)
                .filter(found -> found.isActive() || (caller != null && caller.isOperator()))
                .orElseThrow(() -> Problem.notFound("Tool"));
        return views.showAll(tool, type(tool, types()), Origin.of(request));
    }

    @GetMapping("/api/tool-types")
    ToolJson.Types listTypes() {
        return new ToolJson.Types(types.findByRemovedFalse(BY_DISPLAY_NAME).stream()
                .map(ToolJson.Type::of)
                .toList());
    }

    private Map<String, ToolJson.Type> types() {
        return types.findByRemovedFalse(BY_DISPLAY_NAME).stream()
                .collect(toMap(ToolTypeRow::toolTypeId, ToolJson.Type::of));
    }

    private static ToolJson.Type type(ToolRow tool, Map<String, ToolJson.Type> known) {
        return known.getOrDefault(tool.toolTypeId(), ToolJson.Type.NONE);
    }
}
