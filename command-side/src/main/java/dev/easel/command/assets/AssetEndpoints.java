package dev.easel.command.assets;

import dev.easel.api.assets.AssetAnswer;
import dev.easel.platform.AssetJson;
import dev.easel.platform.Caller;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.Problem;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Own assets: keep an output, rename or show, publish and unpublish, delete. */
@RestController
class AssetEndpoints {

    private final OwnAssets assets;
    private final KeptOutputs outputs;
    private final Publishing publishing;
    private final AssetTexts texts;
    private final AssetAnswers answers;
    private final EaselPosition position;

    AssetEndpoints(
            OwnAssets assets,
            KeptOutputs outputs,
            Publishing publishing,
            AssetTexts texts,
            AssetAnswers answers,
            EaselPosition position) {
        this.assets = assets;
        this.outputs = outputs;
        this.publishing = publishing;
        this.texts = texts;
        this.answers = answers;
        this.position = position;
    }

    @PostMapping("/api/assets")
    @ResponseStatus(HttpStatus.CREATED)
    AssetJson.One keep(
            Caller caller,
            @Valid @RequestBody AssetFromTask body,
            HttpServletRequest request,
            HttpServletResponse response) {
        var kept = outputs.keep(caller, body.taskId(), body.outputIndex(), body.name());
        if (!kept.isNew()) {
            response.setHeader("Idempotent-Replayed", "true");
        }
        return one(kept.asset(), request, response);
    }

    @PatchMapping("/api/assets/{id}")
    AssetJson.WithUrl change(
            Caller caller,
            @PathVariable String id,
            @Valid @RequestBody AssetChange body,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asset = assets.get(caller, id);
        var visibility = body.visibility();
        if (visibility != null) {
            asset = switch (visibility) {
                case "public" -> publishing.publish(asset);
                case "private" -> publishing.unpublish(asset);
                default ->
                    throw Problem.invalid(
                            List.of(new Problem.FieldError("/visibility", "Expected private or public.")));
            };
        }
        var name = body.name();
        if (name != null) {
            if (name.isBlank()) {
                throw Problem.invalid(List.of(new Problem.FieldError("/name", "A name needs a character.")));
            }
            texts.name(asset.assetId(), AssetTexts.plain(name));
        }
        position.tell(response);
        return answers.showWithUrl(asset, request);
    }

    @PostMapping("/api/assets/{id}/publish")
    AssetJson.One publish(
            Caller caller, @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        return one(publishing.publish(assets.get(caller, id)), request, response);
    }

    @PostMapping("/api/assets/{id}/unpublish")
    AssetJson.One unpublish(
            Caller caller, @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        return one(publishing.unpublish(assets.get(caller, id)), request, response);
    }

    @DeleteMapping("/api/assets/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void delete(Caller caller, @PathVariable String id, HttpServletResponse response) {
        publishing.delete(assets.get(caller, id));
        position.tell(response);
    }

    private AssetJson.One one(AssetAnswer asset, HttpServletRequest request, HttpServletResponse response) {
        position.tell(response);
        return new AssetJson.One(answers.show(asset, request));
    }

    record AssetFromTask(
            @NotBlank @Size(max = 80) String taskId,
            @Min(0) int outputIndex,
            @Nullable @Size(max = 200) String name) {}

    record AssetChange(
            @Nullable @Size(max = 200) String name,
            @Nullable String visibility) {}
}
