package dev.easel.api.tasks;

import java.util.List;

/**
 * How the step of a job is to be done, fixed at submission.
 *
 * @param outputs how many files are asked for; the step's price is for all of them
 * @param priority 1 to 100; among the steps of an app a lower one goes first
 * @param routes who can do it, in the order in which they are tried; at least one
 * @param estimatedWaitSeconds what the owner was told
 */
public record Dispatch(int outputs, int priority, List<StepRoute> routes, int estimatedWaitSeconds) {

    public Dispatch {
        routes = List.copyOf(routes);
    }
}
