package dev.easel.query.assets;

import dev.easel.api.Owner;
import dev.easel.api.assets.AssetId;
import dev.easel.api.assets.Visibility;
import dev.easel.api.assets.events.AssetDeleted;
import dev.easel.api.assets.events.AssetPublished;
import dev.easel.api.assets.events.AssetUnpublished;
import dev.easel.api.assets.events.OutputKept;
import dev.easel.api.assets.events.UploadConfirmed;
import dev.easel.api.assets.events.UploadRequested;
import dev.easel.query.platform.Keeps;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Keeps {@code asset}: one row per stored file. That of a deleted one stays and is shown to nobody. */
@ProcessingGroup(AssetGallery.GROUP)
@Keeps("asset")
class AssetGallery {

    static final String GROUP = "assets.gallery";

    private final JdbcClient db;
    private final JsonMapper json;

    AssetGallery(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    @EventHandler
    void on(UploadRequested event, @SequenceNumber long version) {
        add(event.assetId(), event.owner(), event.storageKey(), null, event.requestedAt(), version);
    }

    @EventHandler
    void on(OutputKept event, @SequenceNumber long version) {
        add(event.assetId(), event.owner(), event.storageKey(), event, event.keptAt(), version);
    }

    @EventHandler
    void on(UploadConfirmed event, @SequenceNumber long version) {
        db.sql("""
                        update asset set media = :media::jsonb, version = :version
                         where asset_id = :id and version < :version
                        """)
                .param("media", json.writeValueAsString(event.media()))
                .param("id", event.assetId().value())
                .param("version", version)
                .update();
    }

    @EventHandler
    void on(AssetPublished event, @SequenceNumber long version) {
        show(event.assetId(), Visibility.PUBLIC, event.publicKey(), version);
    }

    @EventHandler
    void on(AssetUnpublished event, @SequenceNumber long version) {
        show(event.assetId(), Visibility.PRIVATE, null, version);
    }

    @EventHandler
    void on(AssetDeleted event, @SequenceNumber long version) {
        db.sql("""
                        update asset set deleted = true, version = :version
                         where asset_id = :id and version < :version
                        """)
                .param("id", event.assetId().value())
                .param("version", version)
                .update();
    }

    @ResetHandler
    void forget() {
        db.sql("truncate table asset").update();
    }

    /** @param output what a kept output was; null for an upload, of which nothing is known yet */
    private void add(
            AssetId asset, Owner owner, String storageKey, @Nullable OutputKept output, Instant at, long version) {
        db.sql("""
                        insert into asset (asset_id, tenant, subject, storage_key, visibility,
                                           media, task_id, output_index, created_at, version)
                        values (:id, :tenant, :subject, :key, :visibility, :media::jsonb, :task, :output, :at, :version)
                        on conflict do nothing
                        """)
                .param("id", asset.value())
                .param("tenant", owner.tenant())
                .param("subject", owner.subject())
                .param("key", storageKey)
                .param("visibility", Visibility.PRIVATE.name())
                .param("media", output == null ? null : json.writeValueAsString(output.media()))
                .param("task", output == null ? null : output.taskId().value())
                .param("output", output == null ? null : output.outputIndex(), Types.INTEGER)
                .param("at", Timestamp.from(at))
                .param("version", version)
                .update();
    }

    private void show(AssetId asset, Visibility visibility, @Nullable String publicKey, long version) {
        db.sql("""
                        update asset set visibility = :visibility, public_key = :key, version = :version
                         where asset_id = :id and version < :version
                        """)
                .param("visibility", visibility.name())
                .param("key", publicKey)
                .param("id", asset.value())
                .param("version", version)
                .update();
    }
}
