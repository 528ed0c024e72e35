package dev.easel.query.assets;

import static dev.easel.query.assets.Files.ADA;
import static dev.easel.query.assets.Files.BEGIN;
import static dev.easel.query.assets.Files.kept;
import static dev.easel.query.assets.Files.media;
import static dev.easel.query.assets.Files.requested;
import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.accounts.AccountId;
import dev.easel.api.accounts.Role;
import dev.easel.api.assets.AssetId;
import dev.easel.api.assets.events.AssetDeleted;
import dev.easel.api.assets.events.AssetPublished;
import dev.easel.api.assets.events.AssetUnpublished;
import dev.easel.api.assets.events.UploadConfirmed;
import dev.easel.engine.EventLog;
import dev.easel.platform.Ids;
import dev.easel.platform.ObjectStore;
import dev.easel.platform.ObjectStore.Bucket;
import dev.easel.query.platform.CommandVault;
import dev.easel.query.platform.Replay;
import dev.easel.query.platform.RunningQuery;
import dev.easel.testing.Browser;
import dev.easel.testing.History;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AssetReadsIT {

    private static final AssetId UPLOAD = new AssetId("ast_upload");
    private static final AssetId KEPT = new AssetId("ast_kept");
    private static final AssetId SHOWN = new AssetId("ast_shown");
    private static final AssetId HIDDEN_AGAIN = new AssetId("ast_hidden");
    private static final AssetId DELETED = new AssetId("ast_deleted");
    private static final AssetId ANNOUNCED = new AssetId("ast_announced");

    private static RunningQuery side;
    private static Browser ada;
    private static Browser eve;

    @BeforeAll
    static void start() {
        side = RunningQuery.start(Map.of());
        CommandVault.beside(side).assetName(UPLOAD, "Kätzchen.jpg").assetName(KEPT, "background-remove");
        ada = side.browser(ADA, Role.USER);
        eve = side.browser(new AccountId("acc_eve"), Role.USER);
        var history = new History(side);
        history.of(UPLOAD, requested(UPLOAD, 1), new UploadConfirmed(UPLOAD, media("image/jpeg", UPLOAD), BEGIN));
        history.of(KEPT, kept(KEPT, 2));
        history.of(SHOWN, kept(SHOWN, 3), new AssetPublished(SHOWN, "published/ast_shown/1", BEGIN));
        history.of(
                HIDDEN_AGAIN,
                kept(HIDDEN_AGAIN, 4),
                new AssetPublished(HIDDEN_AGAIN, "published/ast_hidden/1", BEGIN),
                new AssetUnpublished(HIDDEN_AGAIN, BEGIN));
        history.of(
                DELETED,
                kept(DELETED, 5),
                new AssetPublished(DELETED, "published/ast_deleted/1", BEGIN),
                new AssetDeleted(DELETED, "uploads/ast_deleted", BEGIN));
        history.of(ANNOUNCED, requested(ANNOUNCED, 6));
        history.read();
        put(Bucket.PRIVATE, "uploads/ast_upload", "the upload");
        put(Bucket.PRIVATE, "uploads/ast_kept", "the output");
        put(Bucket.PUBLIC, "published/ast_shown/1", "for everybody");
        put(Bucket.PRIVATE, "thumbnails/ast_upload", "small");
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Nested
    class GivenOwnAssets {

        @Test
        void showsThemTheNewestFirst() {
            var page = ada.get("/api/assets").json();
            assertThat(ids(ada, "")).containsExactly(HIDDEN_AGAIN, SHOWN, KEPT, UPLOAD);
            assertThat(page.at("/total").asInt()).isEqualTo(4);
            assertThat(page.at("/page").asInt()).isEqualTo(1);
            assertThat(page.at("/limit").asInt()).isEqualTo(20);
            assertThat(eve.get("/api/assets").json().at("/total").asInt(-1)).isZero();
            assertThat(side.browser().get("/api/assets").status()).isEqualTo(401);
        }

        @Test
        void showsThoseThatAFilterNames() {
            assertThat(ids(ada, "?type=image")).hasSize(4);
            assertThat(ids(ada, "?type=image/jpeg")).containsExactly(UPLOAD);
            assertThat(ids(ada, "?type=%25")).isEmpty();
            assertThat(ids(ada, "?visibility=public")).containsExactly(SHOWN);
            assertThat(ids(ada, "?visibility=private")).containsExactly(HIDDEN_AGAIN, KEPT, UPLOAD);
            assertThat(ids(ada, "?visibility=admin-private")).isEmpty();
            assertThat(ids(ada, "?origin=uploaded")).containsExactly(UPLOAD);
            assertThat(ids(ada, "?origin=made&visibility=private")).containsExactly(HIDDEN_AGAIN, KEPT);
        }

        @Test
        void showsPageAfterPage() {
            assertThat(ids(ada, "?limit=3")).containsExactly(HIDDEN_AGAIN, SHOWN, KEPT);
            assertThat(ids(ada, "?limit=3&page=2")).containsExactly(UPLOAD);
            assertThat(ids(ada, "?limit=3&page=3")).isEmpty();
            assertThat(ada.get("/api/assets?limit=3&page=3").json().at("/total").asInt())
                    .isEqualTo(4);
        }

        @ParameterizedTest
        @CsvSource({
            "visibility=secret, /visibility",
            "type=image%00, /type",
            "origin=heaven, /origin",
            "page=0, /page",
            "page=101&limit=100, /page",
            "page=one, /page",
            "limit=101, /limit",
        })
        void refusesWhatMakesNoSense(String query, String pointer) {
            var answer = ada.get("/api/assets?" + query);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.text("code")).isEqualTo("VALIDATION_ERROR");
            assertThat(answer.text("errors/0/pointer")).isEqualTo(pointer);
        }

        @Test
        void showsWhatIsKnownOfAnUpload() {
            var upload = ada.get("/api/assets/ast_upload").json();
            var asset = upload.at("/asset");
            assertThat(asset.at("/name").asString()).isEqualTo("Kätzchen.jpg");
            assertThat(asset.at("/storageKey").asString()).isEqualTo("uploads/ast_upload");
            assertThat(asset.at("/contentType").asString()).isEqualTo("image/jpeg");
            assertThat(asset.at("/size").asLong()).isEqualTo(1_234);
            assertThat(asset.at("/visibility").asString()).isEqualTo("private");
            assertThat(asset.at("/placeholder").asString()).startsWith("data:image/png;base64,");
            assertThat(asset.at("/createdAt").asString()).isEqualTo("2026-03-02T00:00:00Z");
            assertThat(asset.has("taskId")).isFalse();
            assertThat(text(upload.at("/url").asString())).isEqualTo("the upload");
            assertThat(text(asset.at("/thumbnailUrl").asString())).isEqualTo("small");
        }

        @Test
        void showsWhichOutputWasKept() {
            var asset = ada.get("/api/assets/ast_kept").json().at("/asset");
            assertThat(asset.at("/taskId").asString()).isEqualTo("tsk_1");
            assertThat(asset.at("/outputIndex").asInt(-1)).isZero();
            assertThat(ada.get("/api/assets/ast_shown").text("asset/name")).isEqualTo("ast_shown");
        }

        @Test
        void saysHowToSaveThem() {
            var link = ada.get("/api/assets/ast_kept/download").json();
            assertThat(link.at("/expiresIn").asInt()).isEqualTo(900);
            var saved = ada.fetch(link.at("/url").asString());
            assertThat(saved.body()).isEqualTo("the output");
            assertThat(saved.header("Content-Disposition"))
                    .isEqualTo("attachment; filename*=UTF-8''background-remove.png");
            assertThat(ada.fetch(ada.get("/api/assets/ast_upload/download").text("url"))
                            .header("Content-Disposition"))
                    .isEqualTo("attachment; filename*=UTF-8''K%C3%A4tzchen.jpg");
        }
    }

    @Nested
    class GivenAPublishedAsset {

        @Test
        void isForEverybodyFromItsPublicCopy() {
            for (var somebody : List.of(ada, eve, side.browser())) {
                var view = somebody.get("/api/assets/ast_shown");
                assertThat(view.text("asset/visibility")).isEqualTo("public");
                assertThat(view.text("url")).contains("/published/ast_shown/1");
                assertThat(text(view.text("url"))).isEqualTo("for everybody");
                assertThat(text(somebody.get("/api/assets/ast_shown/download").text("url")))
                        .isEqualTo("for everybody");
            }
        }

        @Test
        void tellsStrangersNothingOfTheTaskThatMadeIt() {
            assertThat(ada.get("/api/assets/ast_shown").json().at("/asset").has("taskId"))
                    .isTrue();
            assertThat(eve.get("/api/assets/ast_shown").json().at("/asset").has("taskId"))
                    .isFalse();
        }
    }

    @Test
    void answersWhatOneMayNotSeeLikeWhatIsMissing() {
        var missing = eve.get("/api/assets/ast_missing");
        assertThat(missing.status()).isEqualTo(404);
        for (var id : List.of(UPLOAD, KEPT, HIDDEN_AGAIN, DELETED, ANNOUNCED)) {
            for (var somebody : List.of(eve, side.browser())) {
                assertThat(somebody.get("/api/assets/" + id).text("detail")).isEqualTo(missing.text("detail"));
                assertThat(somebody.get("/api/assets/" + id + "/download").status())
                        .isEqualTo(404);
            }
        }
        assertThat(ada.get("/api/assets/" + DELETED).status()).isEqualTo(404);
        assertThat(ada.get("/api/assets/" + ANNOUNCED).status()).isEqualTo(404);
        assertThat(ada.get("/api/assets/no-id").status()).isEqualTo(404);
    }

    @Test
    void waitsForAnAssetThatWasMadeJustNow() {
        for (var i = 0; i < 10; i++) {
            var id = new AssetId(Ids.next(AssetId.PREFIX));
            new History(side).of(id, kept(id, -1, new AccountId("acc_quick")));
            var quick = side.browser(new AccountId("acc_quick"), Role.USER);
            assertThat(quick.get("/api/assets/" + id).status()).isEqualTo(200);
            quick.with("Easel-Position", Long.toString(side.bean(EventLog.class).head()));
            assertThat(quick.get("/api/assets").json().at("/total").asInt()).isEqualTo(i + 1);
        }
    }

    @Test
    void makesTheSameFromTheLogHoweverOftenItIsRead() {
        var replay = new Replay(side);
        var before = replay.rows("query.asset", "asset_id");
        assertThat(before).hasSizeGreaterThanOrEqualTo(6);
        replay.rebuild(AssetGallery.GROUP);
        assertThat(replay.rows("query.asset", "asset_id")).isEqualTo(before);
        replay.repeat(AssetGallery.GROUP);
        assertThat(replay.rows("query.asset", "asset_id")).isEqualTo(before);
    }

    private static void put(Bucket bucket, String key, String text) {
        side.bean(ObjectStore.class).put(bucket, key, "text/plain", text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String url) {
        return side.browser().fetch(url).body();
    }

    private static List<AssetId> ids(Browser browser, String query) {
        return browser.get("/api/assets" + query)
                .json()
                .at("/assets")
                .valueStream()
                .map(asset -> new AssetId(asset.at("/id").asString()))
                .toList();
    }
}
