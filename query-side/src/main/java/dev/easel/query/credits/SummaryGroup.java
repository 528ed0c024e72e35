package dev.easel.query.credits;

import org.jspecify.annotations.Nullable;

/** What a summary adds up by. */
enum SummaryGroup {
    DAY(
            "to_char(portion.recorded_at at time zone 'UTC', 'YYYY-MM-DD')",
            "to_char(attempt.ended_at at time zone 'UTC', 'YYYY-MM-DD')"),
    MONTH(
            "to_char(portion.recorded_at at time zone 'UTC', 'YYYY-MM')",
            "to_char(attempt.ended_at at time zone 'UTC', 'YYYY-MM')"),
    TENANT("balance.tenant", "task.tenant"),
    SOURCE("lot.source", null),
    TOOL("coalesce(task.tool_slug, '')", "task.tool_slug");

    private final String ofPortion;
    private final @Nullable String ofAttempt;

    SummaryGroup(String ofPortion, @Nullable String ofAttempt) {
        this.ofPortion = ofPortion;
        this.ofAttempt = ofAttempt;
    }

    /** SQL that names the group of a change of a lot. */
    String ofPortion() {
        return ofPortion;
    }

    /** SQL that names the group of a provider's call; null when it has none. */
    @Nullable
    String ofAttempt() {
        return ofAttempt;
    }
}
