package dev.easel.query.analytics;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can be read row by row: a view of schema {@code analytics} each. */
enum Dataset {
    ACCOUNTS("opened_at", "opened_at", "owner_key"),
    TASKS("created_at", "created_at", "task_id"),
    TASK_STEPS("requested_at", "step_id"),
    CREDIT_ENTRIES("at", "position", "part"),
    CREDIT_LOTS("effective_at", "effective_at", "lot_key"),
    BALANCES(null, "opened_position", "owner_key"),
    TOOLS(null, "tool_id"),
    DAILY_USAGE("day", "day", "tenant", "source", "tool_slug");

    private final @Nullable String time;

    @SuppressWarnings("ImmutableEnumChecker") // List.of makes one that cannot be changed
    private final List<String> order;

    /** @param order columns that name a row, none of them ever null */
    Dataset(@Nullable String time, String... order) {
        this.time = time;
        this.order = List.of(order);
    }

    /** Of the view, as in its address. */
    String view() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column that a span of time is about; null without one. */
    @Nullable
    String time() {
        return time;
    }

    List<String> order() {
        return order;
    }

    @Nullable
    static Dataset find(String view) {
        for (var dataset : values()) {
            if (dataset.view().equals(view)) {
                return dataset;
            }
        }
        return null;
    }
}
