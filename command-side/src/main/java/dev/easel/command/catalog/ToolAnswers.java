package dev.easel.command.catalog;

import dev.easel.api.catalog.ShelfAnswer;
import dev.easel.api.catalog.ShelfId;
import dev.easel.api.catalog.ToolAnswer;
import dev.easel.api.catalog.commands.InspectShelf;
import dev.easel.platform.AdminToolJson;
import dev.easel.platform.AdminToolJson.StyleJson;
import dev.easel.platform.CatalogAddresses;
import dev.easel.platform.Commands;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.ObjectStore;
import dev.easel.platform.Origin;
import dev.easel.platform.Problem;
import dev.easel.platform.Settings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Validator;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Shows a tool right after a command, as the read side will show it. */
final class ToolAnswers {

    private static final Set<String> CHANGEABLE =
            Set.of("title", "description", "toolTypeId", "thumbnailUrl", "config");

    private final Commands commands;
    private final ToolRules rules;
    private final ObjectStore store;
    private final EaselPosition position;
    private final Validator validator;
    private final JsonMapper json;
    private final Duration readTtl;

    ToolAnswers(
            Commands commands,
            ToolRules rules,
            ObjectStore store,
            EaselPosition position,
            Validator validator,
            JsonMapper json,
            Settings settings) {
        this.commands = commands;
        this.rules = rules;
        this.store = store;
        this.position = position;
        this.validator = validator;
        this.json = json;
        this.readTtl = settings.limits().readTtl();
    }

    AdminToolJson.One one(ToolAnswer tool, HttpServletRequest request, HttpServletResponse response) {
        ShelfAnswer shelf = commands.ask(new InspectShelf(ShelfId.TOOLS));
        position.tell(response);
        response.setHeader("ETag", "\"" + tool.version() + "\"");
        return new AdminToolJson.One(AdminToolJson.of(
                tool, shelf.position(tool.toolId()), rules.flaws(tool.definition()), addresses(request)));
    }

    List<StyleJson> styles(ToolAnswer tool, HttpServletRequest request) {
        return StyleJson.of(tool.styles(), addresses(request));
    }

    /** The tool as it would be with these parts changed; what is absent stays, null takes the picture away. */
    CatalogJson.Tool merge(ToolAnswer before, ObjectNode changes, HttpServletRequest request) {
        var unknown = changes.propertyNames().stream()
                .filter(name -> !CHANGEABLE.contains(name))
                .map(name -> new Problem.FieldError(
                        "/" + name,
                        "Expected one of " + CHANGEABLE.stream().sorted().toList()))
                .toList();
        if (!unknown.isEmpty()) {
            throw Problem.invalid(unknown);
        }
        ObjectNode whole = json.valueToTree(AdminToolJson.of(before, 0, List.of(), addresses(request)));
        var wanted = json.createObjectNode();
        wanted.set("slug", whole.get("slug"));
        CHANGEABLE.forEach(name -> {
            var value = changes.has(name) ? changes.get(name) : whole.get(name);
            if (value != null) {
                wanted.set(name, value);
            }
        });
        return valid(wanted);
    }

    private CatalogJson.Tool valid(ObjectNode wanted) {
        try {
            var tool = json.treeToValue(wanted, CatalogJson.Tool.class);
            var errors = validator.validate(tool).stream()
                    .map(error -> fault(error.getPropertyPath().toString(), error.getMessage()))
                    .toList();
            if (errors.isEmpty()) {
                return tool;
            }
            throw Problem.invalid(errors);
        } catch (JacksonException wrongForm) {
            throw Problem.invalid(List.of(new Problem.FieldError("", "A member has a wrong form.")));
        }
    }

    private static Problem.FieldError fault(String field, String complaint) {
        return new Problem.FieldError(Problem.FieldError.pointer(field), field + " " + complaint);
    }

    private CatalogAddresses addresses(HttpServletRequest request) {
        return new CatalogAddresses(store, readTtl, Origin.of(request));
    }
}
