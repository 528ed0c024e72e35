package dev.easel.command.catalog;

import dev.easel.api.Identifier;
import dev.easel.api.catalog.ShelfAnswer;
import dev.easel.api.catalog.ShelfId;
import dev.easel.api.catalog.ToolAnswer;
import dev.easel.api.catalog.ToolDefinition;
import dev.easel.api.catalog.ToolId;
import dev.easel.api.catalog.commands.ActivateTool;
import dev.easel.api.catalog.commands.CatalogCommand;
import dev.easel.api.catalog.commands.CreateTool;
import dev.easel.api.catalog.commands.DeactivateTool;
import dev.easel.api.catalog.commands.FeatureTool;
import dev.easel.api.catalog.commands.InspectTool;
import dev.easel.api.catalog.commands.OrderTools;
import dev.easel.api.catalog.commands.RedefineTool;
import dev.easel.api.catalog.commands.RemoveTool;
import dev.easel.api.catalog.commands.ShelveTool;
import dev.easel.api.catalog.commands.UnfeatureTool;
import dev.easel.api.catalog.commands.UnshelveTool;
import dev.easel.platform.AdminToolJson;
import dev.easel.platform.Caller;
import dev.easel.platform.Commands;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.IfMatch;
import dev.easel.platform.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** How admins run the tools: make, change, open, close, feature, order, remove. */
@RestController
class ToolEndpoints {

    private final Commands commands;
    private final ToolRules rules;
    private final CatalogPictures pictures;
    private final ToolAnswers answers;
    private final EaselPosition position;

    ToolEndpoints(
            Commands commands, ToolRules rules, CatalogPictures pictures, ToolAnswers answers, EaselPosition position) {
        this.commands = commands;
        this.rules = rules;
        this.pictures = pictures;
        this.answers = answers;
        this.position = position;
    }

    @PostMapping("/api/admin/tools")
    @ResponseStatus(HttpStatus.CREATED)
    AdminToolJson.One create(
            Caller caller,
            @Valid @RequestBody CatalogJson.Tool body,
            HttpServletRequest request,
            HttpServletResponse response) {
        var definition = checked(caller, body, null);
        ToolAnswer tool = commands.ask(new CreateTool(ToolId.of(body.slug()), definition));
        return shelved(tool, request, response);
    }

    @PutMapping("/api/admin/tools/{id}")
    AdminToolJson.One redefine(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @Valid @RequestBody CatalogJson.Tool body,
            HttpServletRequest request,
            HttpServletResponse response) {
        var before = tool(id);
        if (!body.slug().equals(before.definition().slug())) {
            throw Problem.invalid(List.of(new Problem.FieldError("/slug", "A tool keeps its slug for good.")));
        }
        return change(before, checked(caller, body, before), version, request, response);
    }

    @PatchMapping("/api/admin/tools/{id}")
    AdminToolJson.One change(
            Caller caller,
            @PathVariable String id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String version,
            @RequestBody tools.jackson.databind.node.ObjectNode body,
            HttpServletRequest request,
            HttpServletResponse response) {
        var before = tool(id);
        var merged = answers.merge(before, body, request);
        return change(before, checked(caller, merged, before), version, request, response);
    }

    @DeleteMapping("/api/admin/tools/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id, HttpServletResponse response) {
        var tool = tool(id).toolId();
        commands.tell(new RemoveTool(tool));
        commands.tell(new UnshelveTool(ShelfId.TOOLS, tool));
        position.tell(response);
    }

    @PostMapping("/api/admin/tools/{id}/activate")
    AdminToolJson.One activate(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        rules.require(tool(id).definition());
        return ask(id, ActivateTool::new, request, response);
    }

    @PostMapping("/api/admin/tools/{id}/deactivate")
    AdminToolJson.One deactivate(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        return ask(id, DeactivateTool::new, request, response);
    }

    @PostMapping("/api/admin/tools/{id}/feature")
    AdminToolJson.One feature(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        return ask(id, FeatureTool::new, request, response);
    }

    @PostMapping("/api/admin/tools/{id}/unfeature")
    AdminToolJson.One unfeature(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        return ask(id, UnfeatureTool::new, request, response);
    }

    @PutMapping("/api/admin/tools/order")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void order(@Valid @RequestBody CatalogJson.Order body, HttpServletResponse response) {
        commands.<ShelfAnswer>ask(new OrderTools(
                ShelfId.TOOLS,
                body.toolIds().stream().map(ToolEndpoints::toolId).toList()));
        position.tell(response);
    }

    private AdminToolJson.One ask(
            String id,
            Function<ToolId, CatalogCommand> command,
            HttpServletRequest request,
            HttpServletResponse response) {
        ToolAnswer tool = commands.ask(command.apply(toolId(id)));
        return answers.one(tool, request, response);
    }

    private AdminToolJson.One change(
            ToolAnswer before,
            ToolDefinition definition,
            @Nullable String version,
            HttpServletRequest request,
            HttpServletResponse response) {
        ToolAnswer tool = commands.ask(new RedefineTool(before.toolId(), definition, IfMatch.version(version)));
        return shelved(tool, request, response);
    }

    private AdminToolJson.One shelved(ToolAnswer tool, HttpServletRequest request, HttpServletResponse response) {
        commands.<ShelfAnswer>ask(
                new ShelveTool(ShelfId.TOOLS, tool.toolId(), tool.definition().toolTypeId()));
        return answers.one(tool, request, response);
    }

    private ToolDefinition checked(Caller caller, CatalogJson.Tool body, @Nullable ToolAnswer before) {
        var known = before == null ? null : before.definition().thumbnailUrl();
        var definition = body.definition(thumbnail(caller, body.thumbnailUrl(), known));
        rules.require(definition);
        return definition;
    }

    /** A path stays, a key of an upload becomes a public copy; what the tool has already is kept as it is. */
    private @Nullable String thumbnail(Caller caller, @Nullable String wanted, @Nullable String known) {
        if (wanted == null || wanted.equals(known)) {
            return wanted;
        }
        if (wanted.startsWith("https://")) {
            throw Problem.invalid(List.of(new Problem.FieldError(
                    "/thumbnailUrl", "Expected an upload: pages show no pictures from elsewhere.")));
        }
        if (wanted.startsWith("/") && !wanted.startsWith("//")) {
            return wanted;
        }
        return pictures.thumbnail(caller, wanted, "/thumbnailUrl");
    }

    private ToolAnswer tool(String id) {
        return commands.ask(new InspectTool(toolId(id)));
    }

    static ToolId toolId(String id) {
        try {
            Identifier.requirePrefix(ToolId.PREFIX, id);
            return new ToolId(id);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("Tool");
        }
    }
}
