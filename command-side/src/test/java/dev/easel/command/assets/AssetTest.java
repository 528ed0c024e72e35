package dev.easel.command.assets;

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
import dev.easel.api.tasks.TaskId;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class AssetTest {

    static final AssetId ASSET = new AssetId("ast_1");
    static final TaskId TASK = new TaskId("tsk_1");
    static final TaskOutput KEPT = new TaskOutput(TASK, 0);
    static final Owner OWNER = new Owner(Owner.PLATFORM, "acc_1");
    static final String KEY = "uploads/0123/ast_1";
    static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    static final MediaFacts MEDIA = new MediaFacts("image/png", 900, "ab12", 30, 20, "thumbnails/0123/ast_1", "LGF");
    static final MediaFacts OTHER_MEDIA = new MediaFacts("image/png", 901, "cd34", 30, 20, null, null);

    final FixtureConfiguration<Asset> fixture = new AggregateTestFixture<>(Asset.class);

    @Nested
    class GivenNothing {

        @Test
        void announcesAnUpload() {
            fixture.givenNoPriorActivity()
                    .when(request("image/png", 1_000))
                    .expectEvents(requested())
                    .expectResultMessagePayload(new AssetAnswer(
                            ASSET, OWNER, KEY, Visibility.PRIVATE, false, false, null, null, null, NOW));
        }

        @Test
        void keepsAnOutputOfATask() {
            fixture.givenNoPriorActivity()
                    .when(keep(MEDIA))
                    .expectEvents(kept())
                    .expectResultMessagePayload(new AssetAnswer(
                            ASSET, OWNER, KEY, Visibility.PRIVATE, true, false, MEDIA, null, KEPT, NOW));
        }
    }

    @Nested
    class GivenAnAnnouncedUpload {

        @Test
        void answersTheSameAnnouncementAgain() {
            fixture.given(requested())
                    .when(request("image/png", 1_000))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }

        @Test
        void refusesAnotherAnnouncementUnderTheSameId() {
            fixture.given(requested())
                    .when(request("image/png", 1_001))
                    .expectNoEvents()
                    .expectExceptionDetails(new IdempotencyMismatch("ast_1"));
        }

        @Test
        void isConfirmedWithWhatWasRead() {
            fixture.given(requested())
                    .when(new ConfirmUpload(ASSET, MEDIA, NOW))
                    .expectEvents(new UploadConfirmed(ASSET, MEDIA, NOW));
        }

        @Test
        void refusesToBePublishedBeforeItIsConfirmed() {
            fixture.given(requested())
                    .when(new PublishAsset(ASSET, "published/x", NOW))
                    .expectNoEvents()
                    .expectExceptionDetails(new AssetNotReady(ASSET));
        }
    }

    @Nested
    class GivenAConfirmedUpload {

        @Test
        void keepsWhatWasConfirmedFirst() {
            fixture.given(requested(), confirmed())
                    .when(new ConfirmUpload(ASSET, OTHER_MEDIA, NOW))
                    .expectNoEvents()
                    .expectResultMessagePayload(new AssetAnswer(
                            ASSET, OWNER, KEY, Visibility.PRIVATE, true, false, MEDIA, null, null, NOW));
        }

        @Test
        void isPublishedOnceUnderItsFirstKey() {
            fixture.given(requested(), confirmed())
                    .when(new PublishAsset(ASSET, "published/x", NOW))
                    .expectEvents(new AssetPublished(ASSET, "published/x", NOW));
            fixture.given(requested(), confirmed(), published())
                    .when(new PublishAsset(ASSET, "published/y", NOW))
                    .expectNoEvents()
                    .expectResultMessagePayload(new AssetAnswer(
                            ASSET, OWNER, KEY, Visibility.PUBLIC, true, false, MEDIA, "published/x", null, NOW));
        }

        @Test
        void becomesPrivateOnce() {
            fixture.given(requested(), confirmed(), published())
                    .when(new UnpublishAsset(ASSET, NOW))
                    .expectEvents(new AssetUnpublished(ASSET, NOW));
            fixture.given(requested(), confirmed())
                    .when(new UnpublishAsset(ASSET, NOW))
                    .expectNoEvents();
        }

        @Test
        void isDeletedOnce() {
            fixture.given(requested(), confirmed())
                    .when(new DeleteAsset(ASSET, NOW))
                    .expectEvents(new AssetDeleted(ASSET, KEY, NOW));
            fixture.given(requested(), confirmed(), new AssetDeleted(ASSET, KEY, NOW))
                    .when(new DeleteAsset(ASSET, NOW))
                    .expectSuccessfulHandlerExecution()
                    .expectNoEvents();
        }
    }

    @Nested
    class GivenADeletedAsset {

        @Test
        void isNotFoundByAnyChange() {
            var gone = new NotFound("Asset");
            fixture.given(deleted()).when(keep(MEDIA)).expectNoEvents().expectExceptionDetails(gone);
            fixture.given(deleted())
                    .when(new PublishAsset(ASSET, "published/x", NOW))
                    .expectNoEvents()
                    .expectExceptionDetails(gone);
            fixture.given(deleted())
                    .when(new UnpublishAsset(ASSET, NOW))
                    .expectNoEvents()
                    .expectExceptionDetails(gone);
            fixture.given(deleted())
                    .when(new ConfirmUpload(ASSET, MEDIA, NOW))
                    .expectNoEvents()
                    .expectExceptionDetails(gone);
        }

        @Test
        void saysThatItIsDeleted() {
            fixture.given(deleted())
                    .when(new InspectAsset(ASSET))
                    .expectResultMessagePayload(
                            new AssetAnswer(ASSET, OWNER, KEY, Visibility.PRIVATE, true, true, MEDIA, null, KEPT, NOW));
        }
    }

    private static RequestUpload request(String contentType, long sizeBytes) {
        return new RequestUpload(ASSET, OWNER, KEY, contentType, sizeBytes, NOW);
    }

    private static KeepOutput keep(MediaFacts media) {
        return new KeepOutput(ASSET, OWNER, TASK, 0, KEY, media, NOW);
    }

    private static UploadRequested requested() {
        return new UploadRequested(ASSET, OWNER, KEY, "image/png", 1_000, NOW);
    }

    private static UploadConfirmed confirmed() {
        return new UploadConfirmed(ASSET, MEDIA, NOW);
    }

    private static AssetPublished published() {
        return new AssetPublished(ASSET, "published/x", NOW);
    }

    private static OutputKept kept() {
        return new OutputKept(ASSET, OWNER, TASK, 0, KEY, MEDIA, NOW);
    }

    private static Object[] deleted() {
        return new Object[] {kept(), new AssetDeleted(ASSET, KEY, NOW)};
    }
}
