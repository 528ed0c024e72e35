package dev.easel.query.credits;

import dev.easel.api.credits.HoldId;
import dev.easel.api.credits.LotId;
import dev.easel.api.tasks.TaskId;
import org.jspecify.annotations.Nullable;

/**
 * What a movement belongs to: a hold with its task, or a lot.
 *
 * @param note what its words are made of: the purpose of a hold, the reason of a grant, why credits came back
 */
record Trace(
        @Nullable HoldId holdId,
        @Nullable TaskId taskId,
        @Nullable LotId lotId,
        @Nullable String note) {

    static Trace ofHold(HoldId hold, TaskId task, @Nullable String note) {
        return new Trace(hold, task, null, note);
    }

    static Trace ofHold(HoldId hold, TaskId task, GivenBack why) {
        return new Trace(hold, task, null, why.name());
    }

    static Trace ofLot(@Nullable LotId lot, @Nullable String note) {
        return new Trace(null, null, lot, note);
    }
}
