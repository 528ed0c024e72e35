package dev.easel.query.catalog;

import static java.util.stream.Collectors.toMap;

import dev.easel.platform.AdminToolJson;
import dev.easel.platform.AdminToolJson.StyleJson;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.Origin;
import dev.easel.platform.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The catalogue, for those who run it: tools and what they did, their styles, categories. */
@RestController
class AdminToolReads {

    private final ToolRows tools;
    private final ShelfRows shelves;
    private final ToolTypeRows types;
    private final ToolViews views;
    private final ToolUsages usages;
    private final EaselPosition position;
    private final int mostStyles;

    /** @param mostStyles how many style references a tool may have */
    AdminToolReads(
            ToolRows tools,
            ShelfRows shelves,
            ToolTypeRows types,
            ToolViews views,
            ToolUsages usages,
            EaselPosition position,
            int mostStyles) {
        this.tools = tools;
        this.shelves = shelves;
        this.types = types;
        this.views = views;
        this.usages = usages;
        this.position = position;
        this.mostStyles = mostStyles;
    }

    @GetMapping("/api/admin/tools")
    Views list(HttpServletRequest request, HttpServletResponse response) {
        position.await(request, response, ToolShelf.GROUP, ToolUses.GROUP);
        var shelf = shelves.ofTools();
        var workers = views.workers();
        var used = usages.all();
        return new Views(tools.findByRemovedFalse().stream()
                .sorted(shelf.order())
                .map(tool -> new View(
                        views.showToAdmins(tool, shelf.position(tool.toolId()), workers, Origin.of(request)),
                        used.getOrDefault(tool.toolId(), ToolUsage.none(tool.toolId()))))
                .toList());
    }

    @GetMapping("/api/admin/tools/{id}")
    View one(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        position.await(request, response, ToolShelf.GROUP, ToolUses.GROUP);
        var tool = find(id);
        var shown = views.showToAdmins(tool, shelves.ofTools().position(id), views.workers(), Origin.of(request));
        response.setHeader("ETag", "\"" + shown.version() + "\"");
        return new View(shown, usages.of(id));
    }

    @GetMapping("/api/admin/tools/{id}/styles")
    Styles styles(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        position.await(request, response, ToolShelf.GROUP);
        return new Styles(views.styles(find(id), Origin.of(request)), mostStyles);
    }

    @GetMapping("/api/admin/tool-types")
    Types listTypes(HttpServletRequest request, HttpServletResponse response) {
        position.await(request, response, ToolShelf.GROUP);
        var counts =
                tools.countByType().stream().collect(toMap(ToolRows.OfType::getToolTypeId, ToolRows.OfType::getTools));
        return new Types(types.findByRemovedFalse(Sort.by("displayName", "name")).stream()
                .map(type -> Type.of(type, counts.getOrDefault(type.toolTypeId(), 0L)))
                .toList());
    }

    private ToolRow find(String id) {
        return tools.findByToolIdAndRemovedFalse(id).orElseThrow(() -> Problem.notFound("Tool"));
    }

    /** A tool and what it did. */
    record View(AdminToolJson tool, ToolUsage usage) {}

    record Views(List<View> tools) {

        Views {
            tools = List.copyOf(tools);
        }
    }

    /** @param max how many a tool may have */
    record Styles(List<StyleJson> styles, int max) {

        Styles {
            styles = List.copyOf(styles);
        }
    }

    /** @param tools how many are in it */
    record Type(String id, String name, String displayName, String icon, String color, long tools) {

        static Type of(ToolTypeRow type, long tools) {
            return new Type(type.toolTypeId(), type.name(), type.displayName(), type.icon(), type.color(), tools);
        }
    }

    record Types(List<Type> toolTypes) {

        Types {
            toolTypes = List.copyOf(toolTypes);
        }
    }
}
