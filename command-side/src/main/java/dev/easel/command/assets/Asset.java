package dev.easel.command.assets;

import static dev.easel.api.Refusal.refuse;
import static java.util.Objects.requireNonNull;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.easel.api.IdempotencyMismatch;
import dev.easel.api.NotFound;
import dev.easel.api.Owner;
import dev.easel.api.assets.AssetAnswer;
import dev.easel.api.assets.AssetId;
import dev.easel.api.assets.MediaFacts;
import dev.easel.api.assets.TaskOutput;
import dev.easel.api.assets.Visibility;
import dev.easel.api.assets.commands.ConfirmUpload;
import dev.easel.api.assets.commands.DeleteAsset;
import dev.easel.api.assets.commands.InspectAsset;
import dev.easel.api.assets.commands.KeepOutput;
import dev.easel.api.assets.commands.PublishAsset;
import dev.easel.api.assets.commands.RequestUpload;
import dev.easel.api.assets.commands.UnpublishAsset;
import dev.easel.api.assets.events.AssetDeleted;
import dev.easel.api.assets.events.AssetPublished;
import dev.easel.api.assets.events.AssetUnpublished;
import dev.easel.api.assets.events.OutputKept;
import dev.easel.api.assets.events.UploadConfirmed;
import dev.easel.api.assets.events.UploadRequested;
import dev.easel.api.assets.refusals.AssetNotReady;
import java.time.Instant;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;

/**
 * One stored file. It begins as an announced upload, which counts once its bytes are confirmed, or as a kept output of a
 * task; it may be published and made private again, and ends when it is deleted: from then on it is not found. Whatever
 * was done already is answered and changes nothing.
 */
@AggregateRoot(type = "asset")
class Asset {

    @AggregateIdentifier
    private @Nullable AssetId id;

    private @Nullable Owner owner;
    private String storageKey = "";
    private @Nullable UploadRequested announced;
    private @Nullable MediaFacts media;
    private @Nullable String publicKey;
    private @Nullable TaskOutput madeAs;
    private boolean deleted;
    private Instant createdAt = Instant.EPOCH;

    Asset() {} // Axon replays events into an empty instance

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    AssetAnswer decide(RequestUpload command) {
        if (id == null) {
            apply(new UploadRequested(
                    command.assetId(),
                    command.owner(),
                    command.storageKey(),
                    command.contentType(),
                    command.sizeBytes(),
                    command.at()));
        } else if (deleted || announced == null || !announces(announced, command)) {
            throw refuse(new IdempotencyMismatch(command.assetId().value()));
        }
        return answer();
    }

    @CommandHandler
    AssetAnswer decide(ConfirmUpload command) {
        requireKept();
        if (media == null) {
            apply(new UploadConfirmed(command.assetId(), command.media(), command.at()));
        }
        return answer();
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    AssetAnswer decide(KeepOutput command) {
        if (id == null) {
            apply(new OutputKept(
                    command.assetId(),
                    command.owner(),
                    command.taskId(),
                    command.outputIndex(),
                    command.storageKey(),
                    command.media(),
                    command.at()));
        }
        requireKept();
        return answer();
    }

    @CommandHandler
    AssetAnswer decide(PublishAsset command) {
        requireKept();
        if (media == null) {
            throw refuse(new AssetNotReady(command.assetId()));
        }
        if (publicKey == null) {
            apply(new AssetPublished(command.assetId(), command.publicKey(), command.at()));
        }
        return answer();
    }

    @CommandHandler
    AssetAnswer decide(UnpublishAsset command) {
        requireKept();
        if (publicKey != null) {
            apply(new AssetUnpublished(command.assetId(), command.at()));
        }
        return answer();
    }

    @CommandHandler
    AssetAnswer decide(DeleteAsset command) {
        if (!deleted) {
            apply(new AssetDeleted(command.assetId(), storageKey, command.at()));
        }
        return answer();
    }

    @CommandHandler
    AssetAnswer decide(InspectAsset query) {
        return answer();
    }

    @EventSourcingHandler
    void evolve(UploadRequested event) {
        id = event.assetId();
        owner = event.owner();
        storageKey = event.storageKey();
        announced = event;
        createdAt = event.requestedAt();
    }

    @EventSourcingHandler
    void evolve(UploadConfirmed event) {
        media = event.media();
    }

    @EventSourcingHandler
    void evolve(OutputKept event) {
        id = event.assetId();
        owner = event.owner();
        storageKey = event.storageKey();
        media = event.media();
        madeAs = new TaskOutput(event.taskId(), event.outputIndex());
        createdAt = event.keptAt();
    }

    @EventSourcingHandler
    void evolve(AssetPublished event) {
        publicKey = event.publicKey();
    }

    @EventSourcingHandler
    void evolve(AssetUnpublished event) {
        publicKey = null;
    }

    @EventSourcingHandler
    void evolve(AssetDeleted event) {
        deleted = true;
        publicKey = null;
    }

    private void requireKept() {
        if (deleted) {
            throw refuse(new NotFound("Asset"));
        }
    }

    private static boolean announces(UploadRequested event, RequestUpload command) {
        return event.owner().equals(command.owner())
                && event.storageKey().equals(command.storageKey())
                && event.contentType().equals(command.contentType())
                && event.sizeBytes() == command.sizeBytes();
    }

    private AssetAnswer answer() {
        return new AssetAnswer(
                requireNonNull(id),
                requireNonNull(owner),
                storageKey,
                publicKey == null ? Visibility.PRIVATE : Visibility.PUBLIC,
                media != null,
                deleted,
                media,
                publicKey,
                madeAs,
                createdAt);
    }
}
