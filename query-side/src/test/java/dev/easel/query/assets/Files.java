package dev.easel.query.assets;

import dev.easel.api.Owner;
import dev.easel.api.accounts.AccountId;
import dev.easel.api.assets.AssetId;
import dev.easel.api.assets.MediaFacts;
import dev.easel.api.assets.events.OutputKept;
import dev.easel.api.assets.events.UploadRequested;
import dev.easel.api.tasks.TaskId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What happens to the files of a person, each on a day of its own. */
final class Files {

    static final AccountId ADA = new AccountId("acc_ada");
    static final Instant BEGIN = Instant.parse("2026-03-01T00:00:00Z");
    private static final String BLUR_HASH = "LEHV6nWB2yk8pyo0adR*.7kCMdnj";

    private Files() {}

    static UploadRequested requested(AssetId id, int day) {
        return new UploadRequested(id, Owner.of(ADA), "uploads/" + id, "image/jpeg", 2_000, day(day));
    }

    static OutputKept kept(AssetId id, int day) {
        return kept(id, day, ADA);
    }

    static OutputKept kept(AssetId id, int day, AccountId account) {
        return kept(id, day, account, new TaskId("tsk_1"));
    }

    static OutputKept kept(AssetId id, int day, AccountId account, TaskId task) {
        return new OutputKept(id, Owner.of(account), task, 0, "uploads/" + id, media("image/png", null), day(day));
    }

    static MediaFacts media(String contentType, @Nullable AssetId pictured) {
        return new MediaFacts(
                contentType,
                1_234,
                "00",
                40,
                30,
                pictured == null ? null : "thumbnails/" + pictured,
                pictured == null ? null : BLUR_HASH);
    }

    private static Instant day(int number) {
        return BEGIN.plus(Duration.ofDays(number));
    }
}
