package dev.easel.command.catalog;

import dev.easel.api.Identifier;
import dev.easel.api.Refusal;
import dev.easel.api.catalog.ShelfAnswer;
import dev.easel.api.catalog.ShelfId;
import dev.easel.api.catalog.ToolTypeAnswer;
import dev.easel.api.catalog.ToolTypeId;
import dev.easel.api.catalog.commands.DefineToolType;
import dev.easel.api.catalog.commands.InspectShelf;
import dev.easel.api.catalog.commands.InspectToolType;
import dev.easel.api.catalog.commands.RemoveToolType;
import dev.easel.api.catalog.refusals.Taken;
import dev.easel.api.catalog.refusals.ToolTypeInUse;
import dev.easel.platform.Commands;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.Problem;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Categories of tools. */
@RestController
class ToolTypeEndpoints {

    private final Commands commands;
    private final EaselPosition position;

    ToolTypeEndpoints(Commands commands, EaselPosition position) {
        this.commands = commands;
        this.position = position;
    }

    @PostMapping("/api/admin/tool-types")
    @ResponseStatus(HttpStatus.CREATED)
    One create(@Valid @RequestBody CatalogJson.ToolType body, HttpServletResponse response) {
        var id = ToolTypeId.of(body.name());
        var known = find(id);
        if (known != null && !known.equals(defined(id, body))) {
            throw Refusal.refuse(new Taken(body.name()));
        }
        return define(id, body, response);
    }

    @PutMapping("/api/admin/tool-types/{id}")
    One redefine(@PathVariable String id, @Valid @RequestBody CatalogJson.ToolType body, HttpServletResponse response) {
        var known = get(id);
        if (!known.name().equals(body.name())) {
            throw Problem.invalid(List.of(new Problem.FieldError("/name", "A category keeps its name for good.")));
        }
        return define(known.toolTypeId(), body, response);
    }

    @DeleteMapping("/api/admin/tool-types/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id, HttpServletResponse response) {
        var known = get(id);
        if (shelf().holdsSomethingOf(known.toolTypeId())) {
            throw Refusal.refuse(new ToolTypeInUse(known.name()));
        }
        commands.tell(new RemoveToolType(known.toolTypeId()));
        position.tell(response);
    }

    private One define(ToolTypeId id, CatalogJson.ToolType body, HttpServletResponse response) {
        commands.tell(new DefineToolType(id, body.name(), body.displayName().strip(), body.icon(), body.color()));
        position.tell(response);
        var tools = shelf().places().stream()
                .filter(place -> place.toolTypeId().equals(id))
                .count();
        return new One(
                new Shown(id.value(), body.name(), body.displayName().strip(), body.icon(), body.color(), (int) tools));
    }

    private ToolTypeAnswer get(String id) {
        try {
            Identifier.requirePrefix(ToolTypeId.PREFIX, id);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("Tool type");
        }
        var known = find(new ToolTypeId(id));
        if (known == null) {
            throw Problem.notFound("Tool type");
        }
        return known;
    }

    private @Nullable ToolTypeAnswer find(ToolTypeId id) {
        try {
            return commands.ask(new InspectToolType(id));
        } catch (AggregateNotFoundException | CommandExecutionException none) {
            return null;
        }
    }

    private ShelfAnswer shelf() {
        return commands.ask(new InspectShelf(ShelfId.TOOLS));
    }

    private static ToolTypeAnswer defined(ToolTypeId id, CatalogJson.ToolType body) {
        return new ToolTypeAnswer(id, body.name(), body.displayName().strip(), body.icon(), body.color());
    }

    /** @param tools how many tools are in it */
    record Shown(String id, String name, String displayName, String icon, String color, int tools) {}

    record One(Shown toolType) {}
}
