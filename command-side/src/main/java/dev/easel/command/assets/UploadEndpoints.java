package dev.easel.command.assets;

import dev.easel.api.assets.AssetAnswer;
import dev.easel.api.assets.AssetId;
import dev.easel.api.assets.commands.RequestUpload;
import dev.easel.platform.AssetJson;
import dev.easel.platform.Caller;
import dev.easel.platform.Commands;
import dev.easel.platform.EaselPosition;
import dev.easel.platform.Idempotency;
import dev.easel.platform.ObjectStore;
import dev.easel.platform.ObjectStore.Bucket;
import dev.easel.platform.Origin;
import dev.easel.platform.Problem;
import dev.easel.platform.Settings.Limits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Uploads: R-070 (R-178 for pictures of the catalogue) announces one, R-071 confirms it. The bytes never pass through here on their way in. */
@RestController
class UploadEndpoints {

    private final Commands commands;
    private final OwnAssets assets;
    private final UploadCheck check;
    private final AssetTexts texts;
    private final AssetAnswers answers;
    private final ObjectStore store;
    private final Limits limits;
    private final EaselPosition position;
    private final Clock clock;

    UploadEndpoints(
            Commands commands,
            OwnAssets assets,
            UploadCheck check,
            AssetTexts texts,
            AssetAnswers answers,
            ObjectStore store,
            Limits limits,
            EaselPosition position,
            Clock clock) {
        this.commands = commands;
        this.assets = assets;
        this.check = check;
        this.texts = texts;
        this.answers = answers;
        this.store = store;
        this.limits = limits;
        this.position = position;
        this.clock = clock;
    }

    @PostMapping({"/api/assets/upload-url", "/api/admin/assets/upload-url"})
    @ResponseStatus(HttpStatus.CREATED)
    UploadTicket request(
            Caller caller,
            @Valid @RequestBody UploadRequest body,
            HttpServletRequest request,
            HttpServletResponse response) {
        var contentType = taken(body);
        var owner = caller.owner();
        var key = Idempotency.key(request, null);
        var id = new AssetId(Idempotency.id(AssetId.PREFIX, caller, request, key));
        var at = clock.instant();
        AssetAnswer asset =
                commands.ask(new RequestUpload(id, owner, AssetKeys.upload(owner, id), contentType, body.size(), at));
        texts.nameFirst(id, AssetTexts.plain(body.filename()));
        if (!asset.confirmed()) {
            texts.announced(id, body.size(), at);
        }
        if (!asset.createdAt().equals(at)) {
            response.setHeader("Idempotent-Replayed", "true");
        }
        position.tell(response);
        var url = store.presignPut(
                Bucket.PRIVATE,
                AssetKeys.incoming(owner, id),
                contentType,
                body.size(),
                limits.uploadTtl(),
                Origin.of(request));
        return new UploadTicket(
                url,
                "PUT",
                Map.of("Content-Type", contentType),
                asset.storageKey(),
                id.value(),
                limits.uploadTtl().toSeconds());
    }

    @PostMapping("/api/assets/{id}/confirm")
    AssetJson.One confirm(
            Caller caller, @PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
        var asset = assets.get(caller, id);
        if (asset.confirmed()) {
            response.setHeader("Idempotent-Replayed", "true");
        } else {
            asset = check.confirm(asset);
        }
        position.tell(response);
        return new AssetJson.One(answers.show(asset, request));
    }

    private String taken(UploadRequest body) {
        var contentType = body.contentType().strip().toLowerCase(Locale.ROOT);
        if (!limits.uploadTypes().contains(contentType)) {
            throw new Problem(
                    415,
                    "UNSUPPORTED_MEDIA_TYPE",
                    "Expected one of " + limits.uploadTypes() + ", but got another type.");
        }
        if (body.size() > limits.imageBytes()) {
            throw new Problem(
                    413,
                    "PAYLOAD_TOO_LARGE",
                    "Expected at most %d bytes, but the file has %d".formatted(limits.imageBytes(), body.size()));
        }
        return contentType;
    }

    /**
     * @param size bytes
     */
    record UploadRequest(
            @NotBlank @Size(max = 255) String filename,
            @NotNull @Size(max = 100) String contentType,
            @Min(1) long size) {}

    /**
     * @param headers to be sent exactly so
     * @param expiresIn seconds
     */
    record UploadTicket(
            String uploadUrl,
            String method,
            Map<String, String> headers,
            String storageKey,
            String assetId,
            long expiresIn) {

        UploadTicket {
            headers = Map.copyOf(headers);
        }
    }
}
