package dev.easel.command.catalog;

import dev.easel.api.Identifier;
import dev.easel.api.catalog.Style;
import dev.easel.api.catalog.StyleId;
import dev.easel.api.catalog.ToolAnswer;
import dev.easel.api.catalog.commands.AddStyle;
import dev.easel.api.catalog.commands.RemoveStyle;
import dev.easel.platform.AdminToolJson.StyleJson;
import dev.easel.platform.Caller;
import dev.easel.platform.Commands;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Style references of a tool. A style is named by its tool and its picture: the same upload is added once. */
@RestController
class StyleEndpoints {

    private final Commands commands;
    private final CatalogPictures pictures;
    private final ToolAnswers answers;
    private final EaselPosition position;
    private final int atMost;

    /** @param atMost how many style references a tool may have */
    StyleEndpoints(
            Commands commands, CatalogPictures pictures, ToolAnswers answers, EaselPosition position, int atMost) {
        this.commands = commands;
        this.pictures = pictures;
        this.answers = answers;
        this.position = position;
        this.atMost = atMost;
    }

    @PostMapping("/api/admin/tools/{id}/styles")
    @ResponseStatus(HttpStatus.CREATED)
    Styles add(
            Caller caller,
            @PathVariable String id,
            @Valid @RequestBody CatalogJson.StyleUpload body,
            HttpServletRequest request,
            HttpServletResponse response) {
        var tool = ToolEndpoints.toolId(id);
        var name = body.name().strip();
        var style = new Style(
                StyleId.of(tool, body.storageKey() + "\n" + name), // the same again is the same
                name,
                pictures.style(caller, body.storageKey(), "/storageKey"));
        ToolAnswer changed = commands.ask(new AddStyle(tool, style, atMost));
        position.tell(response);
        return new Styles(answers.styles(changed, request), atMost);
    }

    @DeleteMapping("/api/admin/tools/{id}/styles/{styleId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable String id, @PathVariable String styleId, HttpServletResponse response) {
        commands.<ToolAnswer>ask(new RemoveStyle(ToolEndpoints.toolId(id), style(styleId)));
        position.tell(response);
    }

    private static StyleId style(String id) {
        try {
            Identifier.requirePrefix(StyleId.PREFIX, id);
            return new StyleId(id);
        } catch (IllegalArgumentException e) {
            throw Problem.notFound("Style");
        }
    }

    /** @param max how many a tool may have */
    record Styles(List<StyleJson> styles, int max) {

        Styles {
            styles = List.copyOf(styles);
        }
    }
}
