package dev.easel.command.assets;

import static org.assertj.core.api.Assertions.assertThat;

import dev.easel.api.Owner;
import dev.easel.api.accounts.AccountId;
import dev.easel.command.platform.FinishedTask;
import dev.easel.command.platform.RunningSide;
import dev.easel.platform.ObjectStore;
import dev.easel.platform.ObjectStore.Bucket;
import dev.easel.testing.Browser;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KeptOutputsIT {

    private static RunningSide side;
    private static Browser ada;
    private static FinishedTask task;

    @BeforeAll
    static void start() throws IOException {
        side = RunningSide.start(Map.of());
        ada = side.browser().signUp("ada@example.com");
        var owner = Owner.of(new AccountId(ada.get("/api/auth/session").text("user/id")));
        var picture = Pictures.png(Pictures.quarters(20, 10));
        side.bean(ObjectStore.class).put(Bucket.PRIVATE, "tasks/tsk_1/1/0.png", "image/png", picture);
        task = FinishedTask.in(side, owner, "tasks/tsk_1/1/0.png", picture.length);
    }

    @AfterAll
    static void stop() {
        side.close();
    }

    @Test
    void keepsAnOutputOnceAsAFileOfItsOwn() {
        var first = keep(ada, 0);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.text("asset/storageKey")).startsWith("uploads/");
        assertThat(first.text("asset/name")).isEqualTo("Cut out.png");
        assertThat(first.json().at("/asset/width").asInt()).isEqualTo(20);
        assertThat(side.bean(ObjectStore.class).head(Bucket.PRIVATE, first.text("asset/storageKey")))
                .isNotNull();
        var again = keep(ada, 0);
        assertThat(again.text("asset/id")).isEqualTo(first.text("asset/id"));
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");

        ada.write("DELETE", "/api/assets/" + first.text("asset/id"), null);
        var anew = keep(ada, 0);
        assertThat(anew.status()).isEqualTo(201);
        assertThat(anew.text("asset/id")).isNotEqualTo(first.text("asset/id"));
    }

    @Test
    void findsNothingThatIsMissingOrSomebodyElses() {
        assertThat(keep(ada, 1).status()).isEqualTo(404);
        assertThat(ada.post("/api/assets", Map.of("taskId", "tsk_missing", "outputIndex", 0))
                        .status())
                .isEqualTo(404);
        assertThat(ada.post("/api/assets", Map.of("taskId", "nonsense", "outputIndex", 0))
                        .status())
                .isEqualTo(404);
        assertThat(keep(side.browser().signUp("eve@example.com"), 0).status()).isEqualTo(404);
    }

    private static Browser.Answer keep(Browser browser, int outputIndex) {
        return browser.post(
                "/api/assets", Map.of("taskId", task.id().value(), "outputIndex", outputIndex, "name", "Cut out.png"));
    }
}
