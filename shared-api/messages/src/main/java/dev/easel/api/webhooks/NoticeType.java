package dev.easel.api.webhooks;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** What apps are told of. */
public enum NoticeType {
    JOB_COMPLETED("job.completed"),
    JOB_FAILED("job.failed"),
    JOB_CANCELLED("job.cancelled"),
    CREDITS_LOW("credits.low"),
    /** By hand, to see whether it arrives; stands in no feed and passes every filter. */
    TEST("webhook.test");

    private final String word;

    NoticeType(String word) {
        this.word = word;
    }

    /** How it is spelled outside. */
    public String word() {
        return word;
    }

    /** The one that is spelled so; null when there is none. */
    public static @Nullable NoticeType ofWord(String word) {
        return Arrays.stream(values())
                .filter(type -> type.word.equals(word))
                .findFirst()
                .orElse(null);
    }
}
