package dev.easel.api.tasks;

import dev.easel.api.credits.Credits;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One step of the plan, fixed at submission.
 *
 * @param ordinal counted from 0
 * @param type the kind of work, which picks the executor
 * @param provider of the first route
 * @param timeout limit of one provider call
 * @param dispatch absent for a step of a tool: one route, in the usual order
 */
public record PlannedStep(
        StepId stepId,
        int ordinal,
        String name,
        String type,
        String provider,
        String providerModel,
        Credits price,
        Duration timeout,
        @Nullable Dispatch dispatch) {

    private static final int USUAL_PRIORITY = 10;

    public PlannedStep(
            StepId stepId,
            int ordinal,
            String name,
            String type,
            String provider,
            String providerModel,
            Credits price,
            Duration timeout) {
        this(stepId, ordinal, name, type, provider, providerModel, price, timeout, null);
    }

    /** Who can do it, in the order in which they are tried. */
    public List<StepRoute> routes() {
        return dispatch == null ? List.of(new StepRoute(provider, providerModel, 0)) : dispatch.routes();
    }

    public int priority() {
        return dispatch == null ? USUAL_PRIORITY : dispatch.priority();
    }

    /** What is to be paid when so many files were delivered: of those that were asked for, each its part. */
    public Credits priceOf(int delivered) {
        if (dispatch == null || delivered >= dispatch.outputs()) {
            return price;
        }
        return Credits.credits(price.units() / dispatch.outputs() * delivered);
    }
}
