package dev.easel.saga.providers;

import dev.easel.api.tasks.AttemptId;
import org.jspecify.annotations.Nullable;

/** Does steps. One implementation per vendor; what a vendor cannot say in these words does not leave its package. */
public interface StepProvider {

    /** As step templates name it. */
    String name();

    boolean does(String stepType);

    /** How many orders it can work on at a time in this process; the others wait in the queue. */
    int atOnce();

    /**
     * Does the order, once. Stops soon after its thread is interrupted.
     *
     * @throws InterruptedException when it was stopped; what became of the order is then asked by {@link #recall}
     */
    Answer perform(Order order, Progress progress) throws InterruptedException;

    /**
     * Says what became of an order that was accepted, or lost from sight; never begins it.
     *
     * @param providerTaskId the vendor's name of it, where there was one; else our attempt id must do
     */
    Answer recall(AttemptId attempt, @Nullable String providerTaskId) throws InterruptedException;
}
